// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingwei.console.opendata.Releases;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which whole months the public figures are asked of. Two questions never differ by less than a
 * month: the difference of two stretches of days would tell of one day, and so of one matter.
 *
 * @param count 1, 3 or 12 for the last so many months; 0 for a stretch of the reader's own
 * @param wrong what was wrong with that stretch; the usual months are shown instead
 */
public record Months(YearMonth from, YearMonth to, int count, @Nullable Refusal wrong) {

  static final List<Integer> SPANS = List.of(1, 3, 12);
  private static final int USUAL = 3;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The last whole months that the address asks for, or from one month to another. */
  static Months of(Map<String, String> query, LocalDate today) {
    String from = query.getOrDefault("from", "");
    String to = query.getOrDefault("to", "");
    if (!from.isEmpty() || !to.isEmpty()) {
      return between(from, to, today);
    }
    String months = query.getOrDefault("months", "");
    return SPANS.stream()
        .filter(one -> String.valueOf(one).equals(months))
        .findFirst()
        .map(one -> last(one, today, null))
        .orElseGet(() -> last(USUAL, today, null));
  }

  private static Months last(int count, LocalDate today, @Nullable Refusal wrong) {
    YearMonth end = YearMonth.from(today).minusMonths(1);
    return new Months(end.minusMonths(count - 1L), end, count, wrong);
  }

  private static Months between(String from, String to, LocalDate today) {
    YearMonth end = YearMonth.from(today).minusMonths(1);
    try {
      YearMonth first = month(from.isEmpty() ? to : from, true);
      YearMonth last = to.isEmpty() ? end : month(to, false);
      if (last.isBefore(first)) {
        return last(USUAL, today, Refusal.invalid("range-turned", "to"));
      }
      if (last.isAfter(end) || first.isBefore(end.minusMonths(Releases.MONTHS - 1L))) {
        return last(USUAL, today, Refusal.invalid("range-months-told", "from", Releases.MONTHS));
      }
      return new Months(first, last, 0, null);
    } catch (DateTimeException e) {
      return last(USUAL, today, Refusal.invalid("range-months", "from"));
    }
  }

  /** A month, or the first or last day of one. */
  private static YearMonth month(String text, boolean first) {
    if (!DAY.matcher(text).matches()) {
      return YearMonth.parse(text);
    }
    LocalDate day = LocalDate.parse(text);
    YearMonth month = YearMonth.from(day);
    if (!day.equals(first ? month.atDay(1) : month.atEndOfMonth())) {
      throw new DateTimeException("within a month: " + day);
    }
    return month;
  }

  /** Whether a month is among them. */
  boolean has(YearMonth month) {
    return !month.isBefore(from) && !month.isAfter(to);
  }
}
