// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;

/** Makes a report of what an operator typed. */
final class CallReading {

  private CallReading() {}

  static Outcome<NewReport> read(
      CallForm form, List<Channel> offered, String language, String key) {
    return point(form).map(point -> report(form, point.orElse(null), offered, language, key));
  }

  private static NewReport report(
      CallForm form, @Nullable Wgs84 point, List<Channel> offered, String language, String key) {
    PersonalData person =
        PersonalData.NONE.withName(form.name().strip()).withPhone(form.phone().strip());
    return new NewReport(
        channel(form, offered),
        orNull(form.sourceRef()),
        form.text().replace("\r\n", "\n"),
        orNull(form.category()),
        point,
        orNull(form.address()),
        orNull(form.division()),
        person.isEmpty() ? null : person,
        answers(form),
        null,
        language,
        form.confidential(),
        null,
        List.of(),
        key);
  }

  private static Channel channel(CallForm form, List<Channel> offered) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(form.channel()) && offered.contains(channel))
        .findFirst()
        .orElse(offered.getFirst());
  }

  static Outcome<Optional<Wgs84>> point(CallForm form) {
    if (form.longitude().isBlank() || form.latitude().isBlank()) {
      return Outcome.done(Optional.empty());
    }
    return Datum.find("WGS-84")
        .orElseThrow()
        .toWgs84(degrees(form.longitude()), degrees(form.latitude()))
        .map(Optional::of);
  }

  private static double degrees(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static Map<String, String> answers(CallForm form) {
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
    return text.isBlank() ? null : text.strip();
  }
}
