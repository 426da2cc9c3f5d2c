// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.regex.Pattern;
import org.jingwei.vault.Redaction;

/** The last look at a text before it leaves: no number in it may be somebody's. */
final class LastLook {

  /** Reports' own codes are numbers that are meant to be there. */
  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}-\\d{6}(?!\\d)");

  private LastLook() {}

  static boolean findsNumber(String text) {
    return !Redaction.redactForPublic(CODE.matcher(text).replaceAll("…")).isClean();
  }
}
