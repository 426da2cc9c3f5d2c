// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.report.Category.Field;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a report must satisfy to be taken; pure, so that every door asks the same. */
final class ReportRules {

  /** Open311 allows 4,000 characters of description; we take no more from any channel. */
  static final int LONGEST_TEXT = 4_000;

  static final int LONGEST_ADDRESS = 300;
  static final int LONGEST_NAME = 100;
  static final int LONGEST_PHONE = 40;
  static final int LONGEST_FIELD = 1_000;
  static final int MOST_PHOTOS = 6;

  /** Clocks of phones are a little off; more than this is a date in the future. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private ReportRules() {}

  static List<Refusal> check(NewReport report, @Nullable Category category, Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    checkText(report.text(), refusals);
    if (report.address() != null) {
      checkLine("address", report.address(), LONGEST_ADDRESS, refusals);
    }
    if (report.reporter() != null) {
      checkLine("name", report.reporter().name(), LONGEST_NAME, refusals);
      checkLine("phone", report.reporter().phone(), LONGEST_PHONE, refusals);
      String email = report.reporter().email();
      if (!email.isEmpty() && !EmailAddress.isOne(email)) {
        refusals.add(Refusal.invalid("email-unfit", "email"));
      }
    }
    if (report.sourceRef() != null) {
      checkLine("source_ref", report.sourceRef(), LONGEST_NAME, refusals);
    }
    if (report.point() == null && report.division() == null && blank(report.address())) {
      refusals.add(Refusal.invalid("place-missing", "place"));
    }
    if (report.category() != null && category == null) {
      refusals.add(Refusal.invalid("category-unknown", "category", report.category()));
    }
    if (report.happenedAt() != null && report.happenedAt().isAfter(now.plus(CLOCK_SKEW))) {
      refusals.add(Refusal.invalid("time-in-future", "happened_at", report.happenedAt()));
    }
    if (report.photos().size() > MOST_PHOTOS) {
      refusals.add(Refusal.invalid("too-many-photos", "photos", MOST_PHOTOS));
    }
    if (category == null) {
      report
          .fields()
          .forEach((code, answer) -> {
            checkLine("fields", code, LONGEST_FIELD, refusals);
            checkLine("fields", answer, LONGEST_FIELD, refusals);
          });
    } else {
      checkFields(report.fields(), category, refusals);
    }
    return refusals;
  }

  private static void checkText(String text, List<Refusal> refusals) {
    if (text.isBlank()) {
      refusals.add(Refusal.invalid("text-missing", "text"));
      return;
    }
    checkLine("text", text, LONGEST_TEXT, refusals);
  }

  private static void checkLine(String field, String value, int longest, List<Refusal> refusals) {
    if (value.length() > longest) {
      refusals.add(Refusal.invalid("text-too-long", field, longest, value.length()));
      return;
    }
    PlainText.wrongWith(field, value).ifPresent(refusals::add);
  }

  private static void checkFields(
      Map<String, String> answers, Category category, List<Refusal> refusals) {
    for (Field field : category.fields()) {
      String answer = answers.get(field.code());
      String name = "fields." + field.code();
      if (answer == null || answer.isBlank()) {
        if (field.required()) {
          refusals.add(
              Refusal.invalid("field-missing", name, field.label().zh(), field.label().en()));
        }
        continue;
      }
      checkLine(name, answer, LONGEST_FIELD, refusals);
      if (!FieldAnswers.fits(field, answer)) {
        refusals.add(Refusal.invalid("field-unfit", name, field.label().zh(), field.label().en()));
      }
    }
    for (String code : answers.keySet()) {
      if (category.fields().stream().noneMatch(f -> f.code().equals(code))) {
        refusals.add(Refusal.invalid("field-unknown", "fields." + code, code));
      }
    }
  }

  private static boolean blank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
