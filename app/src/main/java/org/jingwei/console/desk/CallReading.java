// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.Arrays;
import java.util.List;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.PlainText;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of what an operator typed.
 *
 * @param text what was told, with what the script asked
 * @param offered the channels that the operator may choose from; the first unless one is chosen
 * @param photos the ids of the photos that came with it
 */
record CallReading(
    CallForm form,
    String text,
    List<Channel> offered,
    List<Long> photos,
    String language,
    String key) {

  Outcome<NewReport> read() {
    return form.place().point().map(point -> report(point.orElse(null)));
  }

  private NewReport report(@Nullable Wgs84 point) {
    PersonalData person =
        PersonalData.NONE.withName(form.name().strip()).withPhone(form.phone().strip());
    return new NewReport(
        channel(),
        orNull(form.sourceRef()),
        PlainText.withPlainBreaks(text),
        orNull(form.category()),
        point,
        orNull(form.place().address()),
        orNull(form.place().division()),
        person.isEmpty() ? null : person,
        form.answers().given(),
        null,
        language,
        form.confidential(),
        null,
        photos,
        key);
  }

  private Channel channel() {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(form.channel()) && offered.contains(channel))
        .findFirst()
        .orElse(offered.getFirst());
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
