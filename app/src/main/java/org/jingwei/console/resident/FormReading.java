// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        PersonalData.NONE
            .withName(form.name().strip())
            .withPhone(form.phone().strip())
            .withEmail(plainSigns(form.email().strip()));
    checkPhone();
    return new NewReport(
        Channel.WEB,
        null,
        PlainText.withPlainBreaks(form.text()),
        orNull(form.category()),
        point(),
        orNull(form.place().address()),
        orNull(form.place().division()),
        person.isEmpty() ? null : person,
        form.answers().given(),
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
    return switch (form.place().point()) {
      case Outcome.Done<Optional<Wgs84>>(var point) -> point.orElse(null);
      case Outcome.Refused<Optional<Wgs84>>(var wrong) -> {
        refusals.addAll(wrong);
        yield null;
      }
    };
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

  /** As a Chinese keyboard writes the two signs of an address. */
  private static String plainSigns(String email) {
    return email.replace('＠', '@').replace('．', '.').replace('。', '.');
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
