// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words of the product: {@code words/NAME.properties} in English and {@code
 * words/NAME_zh.properties} in Chinese, UTF-8, one flat space of keys over all modules.
 */
final class Bundles {

  private final Map<String, String> zh;
  private final Map<String, String> en;

  private Bundles(Map<String, String> zh, Map<String, String> en) {
    this.zh = zh;
    this.en = en;
  }

  static Bundles load() {
    var zh = new HashMap<String, String>();
    var en = new HashMap<String, String>();
    try {
      var resources =
          new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties");
      for (Resource resource : resources) {
        String name = String.valueOf(resource.getFilename());
        read(resource, name.endsWith("_zh.properties") ? zh : en);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of the pages", e);
    }
    return new Bundles(Collections.unmodifiableMap(zh), Collections.unmodifiableMap(en));
  }

  private static void read(Resource resource, Map<String, String> into) throws IOException {
    var properties = new Properties();
    try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    for (String key : properties.stringPropertyNames()) {
      if (into.put(key, properties.getProperty(key)) != null) {
        throw new IllegalStateException("two bundles have the key " + key);
      }
    }
  }

  /** The pattern for a key, or null where that language has none. */
  @Nullable String patternOf(Locale locale, String key) {
    return in(locale).get(key);
  }

  Map<String, String> in(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? zh : en;
  }
}
