// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Session;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all controllers share: the caller as an argument, words in two languages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebSettings.class, PaceSettings.class, SsoSettings.class})
class WebConfiguration implements WebMvcConfigurer {

  /** So that whoever sends too much reads the answer instead of a broken connection. */
  private static final int SWALLOWED = 16 << 20;

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Session.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArguments());
  }

  /**
   * Every module's bundle: {@code words/MODULE.properties} and {@code words/MODULE_zh.properties}.
   */
  @Bean
  MessageSource messageSource() {
    var words = new ResourceBundleMessageSource();
    words.setBasenames(bundles());
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private static String[] bundles() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties");
      return Arrays.stream(files)
          .map(Resource::getFilename)
          .filter(Objects::nonNull)
          .filter(name -> !name.endsWith("_zh.properties"))
          .map(name -> "words/" + name.substring(0, name.length() - ".properties".length()))
          .sorted()
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words", e);
    }
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> patience() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED)));
  }
}
