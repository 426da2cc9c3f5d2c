// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.Urgency;
import org.jingwei.report.Cue;
import org.jingwei.report.Reports;
import org.springframework.stereotype.Component;

/** What stands out about a matter, beside its state. */
@Component
final class Marks {

  private final Reports reports;

  Marks(Reports reports) {
    this.reports = reports;
  }

  /** Urgent, and by which words where words made it so. */
  private static String urgent(Say say, List<Cue> cues) {
    return cues.isEmpty()
        ? say.it("urgency.urgent")
        : say.it("urgency.by-words", cues.stream().map(Cue::word).collect(Collectors.joining("、")));
  }

  List<Mark> of(Say say, CaseFile file) {
    List<Mark> marks = new ArrayList<>();
    List<Cue> cues = reports.categories(file.county()).listCues(file.summary());
    if (file.urgency() == Urgency.URGENT) {
      marks.add(new Mark(Tone.OVER, urgent(say, cues), "flame"));
    }
    if (file.state().open() && cues.stream().anyMatch(Cue::police)) {
      marks.add(new Mark(Tone.OVER, say.it("urgency.police"), "phone"));
    }
    if (file.overdue()) {
      marks.add(new Mark(Tone.OVER, say.it("matter.mark.overdue"), ""));
    }
    if (file.level() > 0) {
      String level = say.it("matter.level." + file.level());
      marks.add(new Mark(Tone.OVER, say.it("matter.mark.level", level), "trending-up"));
    }
    if (file.supervised()) {
      marks.add(new Mark(Tone.SOON, say.it("matter.mark.supervised"), "eye"));
    }
    if (file.petition()) {
      marks.add(new Mark(Tone.SOON, say.it("matter.mark.petition"), "mail"));
    }
    if (file.confidential()) {
      marks.add(new Mark(Tone.PAUSED, say.it("matter.mark.confidential"), "lock"));
    }
    if (file.reports() > 1) {
      marks.add(new Mark(Tone.PLAIN, say.it("matter.reports.count", file.reports()), "users"));
    }
    if (file.reworks() > 0) {
      marks.add(new Mark(Tone.SOON, say.it("matter.mark.reworks", file.reworks()), "rotate"));
    }
    if (file.reopens() > 0) {
      marks.add(new Mark(Tone.SOON, say.it("matter.mark.reopens", file.reopens()), "lock-open"));
    }
    return marks;
  }
}
