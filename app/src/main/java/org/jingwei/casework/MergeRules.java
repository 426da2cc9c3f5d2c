// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.*;
import static org.jingwei.casework.Situation.step;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.Effect.*;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/** One matter told twice becomes one case file, and comes apart again when that was wrong. */
final class MergeRules {

  private MergeRules() {}

  static Outcome<Step> merge(Situation at, Move.Merge move) {
    if (at.who() instanceof Who.Reporter) {
      return join(at, move);
    }
    if (!at.may(Permission.MERGE)) {
      return at.notYou(move);
    }
    if (!at.in(REPORTED, ACCEPTED, DISPATCHED, HANDLING)) {
      return at.notNow(move);
    }
    CaseFile into = at.facts().other();
    if (into == null || !at.maySee(into)) {
      return Outcome.refused(new Refusal(Refusal.Kind.ABSENT, "merge-unknown", "into", List.of()));
    }
    if (into.id() == at.file().id()) {
      return at.refuse("merge-into-itself", "into");
    }
    if (!into.state().open()) {
      return at.refuse("merge-into-ended", "into", into.code(), into.state().name());
    }
    if (into.leadUnit() != null && at.file().recused().contains(into.leadUnit())) {
      return at.refuse("merge-into-recused", "into", into.code());
    }
    return Outcome.done(merged(at, into));
  }

  /**
   * Whoever told it says that it is a matter known already: only of what they alone just told and
   * nobody has looked at, and only where both are open to see.
   */
  private static Outcome<Step> join(Situation at, Move.Merge move) {
    CaseFile file = at.file();
    if (!at.in(REPORTED) || file.reports() != 1) {
      return at.notNow(move);
    }
    CaseFile into = at.facts().other();
    if (into == null || into.id() == file.id() || !fits(file, into)) {
      return at.refuse("join-unfit", "into");
    }
    return Outcome.done(merged(at, into));
  }

  private static boolean fits(CaseFile file, CaseFile into) {
    return into.state().open()
        && Nearby.isOpenToSee(into)
        && Nearby.isOpenToSee(file)
        && (Nearby.isNear(file.point(), into.point()) || Nearby.isSameVillage(file, into));
  }

  private static Step merged(Situation at, CaseFile into) {
    CaseEdit next = at.file().edit().to(MERGED);
    next.mergedInto = into.id();
    next.stage = null;
    next.closedAt = at.now();
    next.reports = 0;
    List<Effect> effects = new ArrayList<>();
    for (Stage running : running(at.file())) {
      effects.add(new PauseClock(running, PauseCause.MERGE));
    }
    effects.add(new JoinReports(into));
    return new Step(next, effects);
  }

  static Outcome<Step> tellApart(Situation at, Move.TellApart move) {
    if (!at.may(Permission.MERGE)) {
      return at.notYou(move);
    }
    if (!at.file().state().open()) {
      return at.notNow(move);
    }
    CaseFile other = at.facts().other();
    if (other == null || !at.maySee(other) || other.id() == at.file().id()) {
      return Outcome.refused(new Refusal(Refusal.Kind.ABSENT, "merge-unknown", "from", List.of()));
    }
    CaseEdit next = at.file().edit();
    if (next.likelySame != null && next.likelySame == other.id()) {
      next.likelySame = null;
    }
    return step(next, new KeepApart(other, at.who().personId()));
  }

  /** The clocks that run in a state from which merging is possible. */
  private static List<Stage> running(CaseFile file) {
    return switch (file.state()) {
      case REPORTED -> List.of(Stage.ACCEPT);
      case ACCEPTED -> List.of(Stage.DISPATCH);
      case DISPATCHED -> List.of(Stage.ACKNOWLEDGE, Stage.RESOLVE);
      case HANDLING -> List.of(Stage.RESOLVE);
      default -> List.of();
    };
  }

  static Outcome<Step> unmerge(Situation at, Move.Unmerge move) {
    if (!at.may(Permission.MERGE)) {
      return at.notYou(move);
    }
    MergeRecord merge = at.facts().merge();
    CaseFile into = at.facts().other();
    if (!at.in(MERGED) || merge == null || into == null) {
      return at.notNow(move);
    }
    if (into.state() == MERGED) {
      return at.refuse("unmerge-other-first", null, into.code());
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit().to(merge.stateBefore());
    next.mergedInto = null;
    next.closedAt = null;
    next.stage = merge.stageBefore();
    next.reports = merge.reports().size();
    List<Effect> effects = new ArrayList<>();
    effects.add(new PartReports(merge, into));
    for (Stage stopped : running(at.file().edit().to(merge.stateBefore()).done(at.now()))) {
      effects.add(new ResumeClock(stopped));
    }
    return step(next, effects.toArray(Effect[]::new));
  }
}
