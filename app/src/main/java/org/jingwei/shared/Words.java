// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.Locale;

/**
 * One text in the product's two languages.
 *
 * @param zh what a clerk in Hubei would write
 * @param en plain English, sentence case; the Chinese text again where a pack has no English name
 */
public record Words(String zh, String en) {

  public Words {
    if (en.isEmpty()) {
      en = zh;
    }
  }

  /** The text for a locale: Chinese for any Chinese locale, English otherwise. */
  public String in(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? zh : en;
  }
}
