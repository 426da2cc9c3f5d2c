// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.Arrays;
import java.util.List;
import org.jingwei.vault.Redaction.Found;
import org.jingwei.vault.Redaction.Kind;

/**
 * Tells what the digits of one run are. First come numbers that begin and end where the writer put
 * a gap, then numbers inside longer blocks, so that what stands beside a number does not hide it.
 */
final class Numbers {

  /** A number shorter than this is nobody's. */
  static final int FEWEST = 7;

  private static final int MOBILE = 11;

  private final String text;
  private final DigitRun run;
  private final List<Found> found;
  private final boolean[] taken;

  private Numbers(String text, DigitRun run, List<Found> found) {
    this.text = text;
    this.run = run;
    this.found = found;
    this.taken = new boolean[run.count()];
  }

  static void collect(String text, DigitRun run, List<Found> found) {
    Numbers numbers = new Numbers(text, run, found);
    for (int at = 0; at < run.count(); at++) {
      if (run.beginsBlock(at) && !numbers.taken[at]) {
        numbers.takeBetweenGaps(at);
      }
    }
    for (int at = 0; at < run.count(); at++) {
      if (!numbers.taken[at]) {
        numbers.takeInside(at);
      }
    }
  }

  private void takeBetweenGaps(int at) {
    int id = ResidentIds.lengthOfId(text, run, at);
    if (id > 0 && endsWell(at, id)) {
      take(Kind.ID_NUMBER, at, at + id);
      return;
    }
    for (int length = 19; length >= 15; length--) {
      if (fits(at, length) && run.endsBlock(at + length) && isCard(at, length)) {
        take(Kind.BANK_CARD, at, at + length);
        return;
      }
    }
    for (int length = 16; length >= FEWEST; length--) {
      if (fits(at, length) && run.endsBlock(at + length) && isPhone(at, length)) {
        take(Kind.PHONE, at, at + length);
        return;
      }
    }
  }

  private void takeInside(int at) {
    if (ResidentIds.isCertainId(text, run, at) && free(at, ResidentIds.digitsIn(text, run, at))) {
      take(Kind.ID_NUMBER, at, at + ResidentIds.digitsIn(text, run, at));
    } else if (fits(at, MOBILE)
        && isMobile(at)
        && !isRoundSums(at, MOBILE)
        && free(at, MOBILE)
        && (run.beginsBlock(at) || run.isOneBlock(at, at + MOBILE))) {
      take(Kind.PHONE, at, at + MOBILE);
    }
  }

  private boolean endsWell(int at, int length) {
    return run.endsBlock(at + length) || ResidentIds.isCertainId(text, run, at);
  }

  private boolean fits(int at, int length) {
    return at + length <= run.count();
  }

  private boolean free(int at, int length) {
    for (int i = at; i < at + length; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** A card begins with 2 to 6 or 9, as issuers do, and its last digit is the Luhn check digit. */
  private boolean isCard(int at, int length) {
    int first = run.digit(at);
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = run.digit(at + length - 1 - i);
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0 && (first >= 2 && first <= 6 || first == 9);
  }

  private boolean isMobile(int at) {
    return run.digit(at) == 1 && run.digit(at + 1) >= 3;
  }

  /** "1500 2000 300": sums of money in a row, such as nobody groups a telephone number. */
  private boolean isRoundSums(int at, int length) {
    int blocks = 0;
    for (int i = at + 1; i <= at + length; i++) {
      if (run.endsBlock(i)) {
        blocks++;
        if (i < at + 2 || run.digit(i - 1) != 0 || run.digit(i - 2) != 0) {
          return false;
        }
      }
    }
    return blocks > 1;
  }

  private boolean isPhone(int at, int length) {
    int country = countryCode(at);
    int start = at + country;
    int rest = length - country;
    if (rest == MOBILE + 1 && run.digit(start) == 0 || rest == MOBILE) {
      if (isMobile(start + rest - MOBILE) && !isRoundSums(start, rest)) {
        return true;
      }
    }
    if (rest < FEWEST) {
      return false;
    }
    boolean areaCode = run.digit(start) == 0 && run.digit(start + 1) > 0;
    if (areaCode || country > 0) {
      return rest >= 10 && rest <= 12;
    }
    return rest <= 8 && run.digit(start) > 1 && PhoneCues.standBefore(text, run.place(at));
  }

  private int countryCode(int at) {
    int zeros = fits(at, 4) && run.digit(at) == 0 && run.digit(at + 1) == 0 ? 2 : 0;
    boolean china = fits(at, zeros + 2) && run.digit(at + zeros) == 8;
    return china && run.digit(at + zeros + 1) == 6 ? zeros + 2 : 0;
  }

  private void take(Kind kind, int from, int to) {
    Arrays.fill(taken, from, to, true);
    int end = run.place(to - 1) + 1;
    String value = run.digits(from, to);
    if (kind == Kind.ID_NUMBER && to - from == 17) {
      end = ResidentIds.placeOfX(text, run, to) + 1;
      value += "X";
    }
    found.add(new Found(kind, run.place(from), end, value));
  }
}
