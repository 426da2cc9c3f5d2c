// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jingwei.insight.Period;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a page of figures was asked for: its address, read.
 *
 * @param days 7, 30 or 90 for the last so many days; 0 for a range of the reader's own
 * @param town a town's code; empty for all that the reader may see
 * @param against "before" to compare with as many days before, "year" with the same days a year
 *     before; else empty
 * @param wrong what was wrong with the reader's own range; the last thirty days are shown instead
 */
public record Choice(
    Period period,
    int days,
    String town,
    String from,
    String to,
    String against,
    @Nullable Refusal wrong) {

  private static final int USUAL = 30;

  static Choice of(Map<String, String> query, LocalDate today) {
    String town = query.getOrDefault("town", "");
    String from = query.getOrDefault("from", "");
    String to = query.getOrDefault("to", "");
    String place = DivisionCode.isValid(town) && town.length() == 9 ? town : "";
    String against = query.getOrDefault("against", "");
    String other = against.equals("before") || against.equals("year") ? against : "";
    if (!from.isEmpty() || !to.isEmpty()) {
      return ofRange(from, to, place, today).comparedWith(other);
    }
    int days =
        switch (query.getOrDefault("days", "")) {
          case "7" -> 7;
          case "90" -> 90;
          case "365" -> 365;
          default -> USUAL;
        };
    return new Choice(Period.endingOn(today, days), days, place, "", "", other, null);
  }

  private static Choice ofRange(String from, String to, String town, LocalDate today) {
    try {
      LocalDate first = LocalDate.parse(from);
      LocalDate last = to.isEmpty() ? today : LocalDate.parse(to);
      if (last.isBefore(first)) {
        return wrong(from, to, town, today, Refusal.invalid("range-turned", "to"));
      }
      if (first.plusDays(Period.LONGEST - 1L).isBefore(last)) {
        return wrong(from, to, town, today, Refusal.invalid("range-long", "from", Period.LONGEST));
      }
      return new Choice(new Period(first, last), 0, town, from, last.toString(), "", null);
    } catch (DateTimeException | ArithmeticException e) {
      return wrong(from, to, town, today, Refusal.invalid("range-unfit", "from"));
    }
  }

  private static Choice wrong(
      String from, String to, String town, LocalDate today, Refusal refusal) {
    return new Choice(Period.endingOn(today, USUAL), USUAL, town, from, to, "", refusal);
  }

  /** The same, compared with other days or, with "", with none. */
  Choice comparedWith(String other) {
    return new Choice(period, days, town, from, to, other, wrong);
  }

  /** The days that these are compared with; empty where they are not. */
  Optional<Period> other() {
    return switch (against) {
      case "before" -> Optional.of(Period.endingOn(period.from().minusDays(1), period.days()));
      case "year" ->
          Optional.of(new Period(period.from().minusYears(1), period.to().minusYears(1)));
      default -> Optional.empty();
    };
  }

  /** The query of an address with these days and this town. */
  String query(int otherDays, String otherTown) {
    String range =
        otherDays > 0 ? "days=" + otherDays : "from=" + period.from() + "&to=" + period.to();
    String compared = against.isEmpty() ? range : range + "&against=" + against;
    return otherTown.isEmpty() ? compared : compared + "&town=" + encoded(otherTown);
  }

  /** A text as it stands in an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The query that asks for the same again. */
  public String query() {
    return query(wrong == null ? days : USUAL, town);
  }
}
