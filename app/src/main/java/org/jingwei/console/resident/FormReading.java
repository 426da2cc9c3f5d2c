// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a report; what cannot be read is refused by the name of the form's own field.
 */
final class FormReading {

  /** More digits than any number has, or fewer, is a slip of the finger. */
  private static final int FEWEST_DIGITS = 7;

  private static final int MOST_DIGITS = 20;

  private final ReportForm form;
  private final ZoneId zone;
  private final List<Refusal> refusals = new ArrayList<>();

  FormReading(ReportForm form, ZoneId zone) {
    this.form = form;
    this.zone = zone;
  }

  /**
   * The report, without what could not be read.
   *
   * @param photos ids of the photos that belong to it
   */
  NewReport read(List<Long> photos, String language) {
    PersonalData person =
        PersonalData.NONE.withName(form.name().strip()).withPhone(form.phone().strip());
    checkPhone();
    return new NewReport(
        Channel.WEB,
        null,
        PlainText.withPlainBreaks(form.text()),
        orNull(form.category()),
        point(),
        orNull(form.address()),
        orNull(form.division()),
        person.isEmpty() ? null : person,
        answers(),
        happenedAt(),
        language,
        form.confidential(),
        null,
        photos,
        form.key());
  }

  /** What could not be read. */
  List<Refusal> refusals() {
    return refusals;
  }

  private @Nullable Wgs84 point() {
    if (!form.hasPoint()) {
      return null;
    }
    Datum datum = Datum.find(form.datum().isBlank() ? "WGS-84" : form.datum()).orElse(null);
    if (datum == null) {
      refusals.add(Refusal.invalid("datum-unknown", "datum"));
      return null;
    }
    Outcome<Wgs84> read = datum.toWgs84(degrees(form.longitude()), degrees(form.latitude()));
    return switch (read) {
      case Outcome.Done<Wgs84>(Wgs84 point) -> point;
      case Outcome.Refused<Wgs84>(var wrong) -> {
        refusals.addAll(wrong);
        yield null;
      }
    };
  }

  private static double degrees(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private @Nullable Instant happenedAt() {
    if (form.happenedAt().isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(form.happenedAt().strip()).atZone(zone).toInstant();
    } catch (DateTimeException notATime) {
      refusals.add(Refusal.invalid("time-unreadable", "happened_at"));
      return null;
    }
  }

  private void checkPhone() {
    long digits = form.phone().codePoints().filter(Character::isDigit).count();
    if (!form.phone().isBlank() && (digits < FEWEST_DIGITS || digits > MOST_DIGITS)) {
      refusals.add(Refusal.invalid("phone-unfit", "phone"));
    }
  }

  /** A question that was left empty was not answered. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    form.fields()
        .forEach((code, answer) -> {
          if (!answer.isBlank()) {
            answers.put(code, answer.strip().replace('\n', ';'));
          }
        });
    return answers;
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
