// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.SameMatters;
import org.jingwei.casework.SameMatters.Alike;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.WhyAlike;
import org.jingwei.directory.Permission;
import org.springframework.stereotype.Component;

/** The matters that may be the same or have to do with this one, and why it is thought so. */
@Component
final class Twins {

  private final SameMatters matters;
  private final Names names;

  Twins(SameMatters matters, Names names) {
    this.matters = matters;
    this.names = names;
  }

  /** Nothing for what has ended, nor for those who see single matters only, such as a unit's. */
  Twin.Around of(Reading at) {
    if (!at.file().state().open() || !at.actor().mayAnywhere(Permission.READ_CASES)) {
      return Twin.Around.NOTHING;
    }
    SameMatters.Around around = matters.of(at.actor(), at.dossier());
    return new Twin.Around(
        around.same().stream().map(one -> twin(at, one)).toList(),
        around.related().stream().map(one -> twin(at, one)).toList());
  }

  private Twin twin(Reading at, Alike alike) {
    CaseFile there = alike.file();
    return new Twin(
        there.id(),
        there.code(),
        "/cases/" + there.id(),
        WhyAlike.percent(alike.why()),
        WhyAlike.sentence(alike.why(), at.say()),
        there.summary(),
        alike.apart(),
        facts(at, at.file(), there),
        there.receivedAt(),
        MatterViews.state(at.say(), there));
  }

  private List<Twin.Pair> facts(Reading at, CaseFile here, CaseFile there) {
    Say say = at.say();
    return List.of(
        new Twin.Pair(say.it("matter.twin.told"), here.summary(), there.summary()),
        new Twin.Pair(
            say.it("matter.category"),
            names.categoryPath(at.county(), here.category(), say),
            names.categoryPath(at.county(), there.category(), say)),
        new Twin.Pair(say.it("matter.where"), place(here, say), place(there, say)),
        new Twin.Pair(
            say.it("matter.received"), say.when(here.receivedAt()), say.when(there.receivedAt())),
        new Twin.Pair(
            say.it("matter.reports"),
            say.it("matter.reports.count", here.reports()),
            say.it("matter.reports.count", there.reports())));
  }

  private String place(CaseFile file, Say say) {
    String path = String.join(" ", names.path(file.division(), say).stream().skip(1).toList());
    return file.address() == null ? path : path + " " + file.address();
  }
}
