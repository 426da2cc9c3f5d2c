// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * The style sheets, scripts and pictures of this build, under an address that carries the hash of
 * them all and is kept by browsers for ever; compressed once, by the build.
 */
record Assets(String base, String... locations) {

  static Assets ofThisBuild() {
    return new Assets("/assets/" + version(), "classpath:/static/");
  }

  /** Straight from a checkout, never kept by the browser. */
  static Assets ofSources(Path sources) {
    return new Assets(
        "/assets/development", sources.resolve("web").toUri().toString(), "classpath:/static/");
  }

  void serve(ResourceHandlerRegistry registry) {
    var handler = registry.addResourceHandler(base + "/**").addResourceLocations(locations);
    if (locations.length == 1) {
      handler
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
          .resourceChain(true)
          .addResolver(new EncodedResourceResolver());
    } else {
      handler.setCacheControl(CacheControl.noStore());
    }
  }

  private static String version() {
    try {
      return new ClassPathResource("static/version.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the build made no assets: run it with Node installed", e);
    }
  }
}
