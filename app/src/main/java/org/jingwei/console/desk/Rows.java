// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.console.desk.CaseRow.Mark;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Chips;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.Urgency;
import org.jingwei.report.Channel;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * Makes lines of case files: two statements for a page of them, the channels and the clocks; all
 * names come from memory.
 */
@Component
final class Rows {

  private final Reports reports;
  private final Chips chips;
  private final Names names;
  private final Clock clock;

  Rows(Reports reports, Chips chips, Names names, Clock clock) {
    this.reports = reports;
    this.chips = chips;
    this.names = names;
    this.clock = clock;
  }

  List<CaseRow> of(CountyCode county, List<CaseFile> files, Say say) {
    List<Long> ids = files.stream().map(CaseFile::id).toList();
    Map<Long, Set<Channel>> channels = reports.channelsOf(county, ids);
    Map<Long, Chip> clocks = chips.of(county, files, say);
    return files.stream()
        .map(f -> row(f, channels.getOrDefault(f.id(), Set.of()), clocks, say))
        .toList();
  }

  private CaseRow row(CaseFile f, Set<Channel> channels, Map<Long, Chip> clocks, Say say) {
    return new CaseRow(
        f.id(),
        f.version(),
        f.code(),
        f.summary(),
        marks(f, say),
        names.category(f.county(), f.category(), say),
        where(f, say),
        told(f, channels, say),
        f.receivedAt(),
        say.lasting(Duration.between(f.receivedAt(), clock.instant())),
        state(f.state(), say),
        names.unit(f.county(), f.leadUnit(), say),
        "",
        "",
        clocks.get(f.id()),
        f.state().open() ? null : f.closedAt() == null ? f.stateSince() : f.closedAt());
  }

  private String where(CaseFile f, Say say) {
    String address = f.address();
    return address == null || address.isBlank()
        ? names.place(f.division(), say)
        : names.at(f.division(), address, say);
  }

  private static String told(CaseFile f, Set<Channel> channels, Say say) {
    String by =
        say.joined(channels.stream().map(c -> say.it("channel." + c.name())).sorted().toList());
    return f.reports() > 1 ? by + " · " + say.it("desk.reports", f.reports()) : by;
  }

  static Mark state(CaseState state, Say say) {
    Tone tone =
        switch (state) {
          case OBJECTED -> Tone.SOON;
          case SUSPENDED -> Tone.PAUSED;
          case CHECKED, CLOSED -> Tone.FINE;
          default -> Tone.PLAIN;
        };
    return new Mark(tone, say.it("case-state." + state.name()), "");
  }

  private static List<Mark> marks(CaseFile f, Say say) {
    List<Mark> marks = new ArrayList<>();
    add(marks, f.urgency() == Urgency.URGENT, Tone.OVER, "urgent", "bolt", say);
    add(marks, f.overdue(), Tone.OVER, "overdue", "alert-circle", say);
    add(marks, f.supervised(), Tone.SOON, "supervised", "eye", say);
    add(marks, f.petition(), Tone.PLAIN, "petition", "mail", say);
    add(marks, f.confidential(), Tone.PAUSED, "confidential", "lock", say);
    add(marks, f.reopens() > 0, Tone.SOON, "reopened", "rotate", say);
    boolean open = f.state() == CaseState.REPORTED || f.state() == CaseState.ACCEPTED;
    add(marks, open && f.likelySame() != null, Tone.PLAIN, "likely-same", "copy", say);
    return marks;
  }

  private static void add(
      List<Mark> marks, boolean is, Tone tone, String key, String icon, Say say) {
    if (is) {
      marks.add(new Mark(tone, say.it("desk.mark." + key), icon));
    }
  }
}
