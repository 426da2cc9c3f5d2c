// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

/** Resident identity numbers: GB 11643, and the 15 digits that were given until 1999. */
final class ResidentIds {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int MOST_SEPARATORS = 3;

  private ResidentIds() {}

  /** How many digits of the run from here are an identity number by region and birth; 0 if none. */
  static int lengthOfId(String text, DigitRun run, int at) {
    int digits = digitsIn(text, run, at);
    if (digits > 0 && isBorn(run, at + 6, 4)) {
      return digits;
    }
    boolean old = at + 15 <= run.count() && isRegion(run, at) && isBorn(run, at + 6, 2);
    return old && run.endsBlock(at + 15) ? 15 : 0;
  }

  /** Whether region, birth and check digit all are right. */
  static boolean isCertainId(String text, DigitRun run, int at) {
    int digits = digitsIn(text, run, at);
    if (digits == 0 || !isBorn(run, at + 6, 4)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * run.digit(at + i);
    }
    int check = (12 - sum % 11) % 11;
    return digits == 17 ? check == 10 : check == run.digit(at + 17);
  }

  /** 17 if an X follows the seventeenth digit, 18 if another digit does, 0 if neither. */
  static int digitsIn(String text, DigitRun run, int at) {
    if (at + 17 > run.count() || !isRegion(run, at)) {
      return 0;
    }
    if (at + 17 < run.count()) {
      return 18;
    }
    return placeOfX(text, run, at + 17) >= 0 ? 17 : 0;
  }

  /** Where the X after a number of digits stands; -1 if there is none. */
  static int placeOfX(String text, DigitRun run, int digits) {
    int at = run.place(digits - 1) + 1;
    for (int skipped = 0; at < text.length() && skipped <= MOST_SEPARATORS; at++, skipped++) {
      if (Characters.isX(text.charAt(at))) {
        return at;
      }
      if (!Characters.isSeparator(text.charAt(at))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isRegion(DigitRun run, int at) {
    int province = number(run, at, 2);
    return province >= 11 && province <= 65 || province >= 71 && province <= 83;
  }

  private static boolean isBorn(DigitRun run, int at, int yearDigits) {
    int year = number(run, at, yearDigits);
    int month = number(run, at + yearDigits, 2);
    int day = number(run, at + yearDigits + 2, 2);
    boolean plausible = yearDigits == 2 || year >= 1850 && year < 2100;
    return plausible && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static int number(DigitRun run, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      number = 10 * number + run.digit(i);
    }
    return number;
  }
}
