// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Resemblance;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matter that may be the same, side by side with this one, and why it is thought so. */
@Component
final class Twins {

  private final Cases cases;
  private final Names names;

  Twins(Cases cases, Names names) {
    this.cases = cases;
    this.names = names;
  }

  @Nullable Twin of(Reading at) {
    CaseFile here = at.file();
    CaseFile there = at.dossier().other();
    boolean asked = here.state() == CaseState.REPORTED || here.state() == CaseState.ACCEPTED;
    if (there == null || !asked || !there.state().open() || there.id() == here.id()) {
      return null;
    }
    Resemblance alike = cases.compare(here, there);
    return new Twin(
        there.id(),
        there.code(),
        "/cases/" + there.id(),
        (int) Math.round(alike.likeness() * 100),
        reasons(at.say(), alike),
        facts(at, here, there),
        there.receivedAt(),
        MatterViews.state(at.say(), there));
  }

  private static List<String> reasons(Say say, Resemblance alike) {
    List<String> reasons = new ArrayList<>();
    if (alike.samePlace()) {
      reasons.add(say.it("matter.twin.place"));
    } else if (alike.metres() != null) {
      reasons.add(say.it("matter.twin.metres", alike.metres()));
    }
    reasons.add(say.it("matter.twin.apart", say.lasting(alike.apart())));
    reasons.add(say.it(alike.open() ? "matter.twin.open" : "matter.twin.ended"));
    reasons.add(say.it(alike.sameCategory() ? "matter.twin.category" : "matter.twin.category.not"));
    reasons.add(say.it("matter.twin.words", Math.round(alike.sharedWords() * 100)));
    return reasons;
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
