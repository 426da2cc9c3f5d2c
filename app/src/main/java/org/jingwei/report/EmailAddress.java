// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** What counts as a mail address: one, plain, of a public domain, and nothing around it. */
final class EmailAddress {

  /** RFC 5321, 4.5.3.1. */
  static final int LONGEST = 254;

  private static final int LONGEST_NAME = 64;

  private static final Pattern PLAIN =
      Pattern.compile(
          "([\\x21-\\x7E&&[^\"(),:;<>@\\[\\]\\\\]]+)@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

  private EmailAddress() {}

  static boolean isOne(String text) {
    var plain = PLAIN.matcher(text);
    if (text.length() > LONGEST || !plain.matches() || plain.group(1).length() > LONGEST_NAME) {
      return false;
    }
    try {
      new InternetAddress(text, true).validate();
      return true;
    } catch (AddressException notOne) {
      return false;
    }
  }
}
