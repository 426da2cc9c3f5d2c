// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers that a person can read out on the telephone and the log can be searched for. */
final class Incidents {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Incidents() {}

  static String newNumber() {
    var number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
    }
    return number.insert(4, '-').toString();
  }
}
