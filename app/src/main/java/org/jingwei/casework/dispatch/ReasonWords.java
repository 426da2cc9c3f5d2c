// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jingwei.shared.Words;

/** Sentences of the bundle {@code words/casework}, in both languages at once. */
public final class ReasonWords {

  private static final ResourceBundle ZH = bundle(Locale.CHINESE);
  private static final ResourceBundle EN = bundle(Locale.ENGLISH);

  private ReasonWords() {}

  /**
   * @param args numbers, and words that are put in the sentence's own language
   */
  public static Words of(String key, Object... args) {
    return new Words(say(ZH, Locale.CHINESE, key, args), say(EN, Locale.ENGLISH, key, args));
  }

  private static String say(ResourceBundle words, Locale locale, String key, Object... args) {
    Object[] own = args.clone();
    for (int i = 0; i < own.length; i++) {
      own[i] = own[i] instanceof Words two ? two.in(locale) : own[i];
    }
    return new MessageFormat(words.getString(key), locale).format(own);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "words.casework",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
