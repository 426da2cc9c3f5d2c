// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.Situation.step;

import java.util.List;
import org.jingwei.casework.Situation.Step;
import org.jingwei.directory.Permission;
import org.jingwei.report.Report;
import org.jingwei.shared.Outcome;

/**
 * Who speaks for those who petition together: people of their own, five at most (信访工作条例, article
 * 20). They are named by their reports, as names and numbers stay in the vault.
 */
final class RepresentativeRules {

  static final int MOST = 5;

  private static final int FEWEST_TOGETHER = 2;

  private RepresentativeRules() {}

  static Outcome<Step> represent(Situation at, Move.Represent move) {
    if (!at.may(Permission.ACCEPT)) {
      return at.notYou(move);
    }
    if (!at.file().petition() || !at.file().state().open()) {
      return at.notNow(move);
    }
    if (move.petitioners() < FEWEST_TOGETHER) {
      return at.refuse("petitioners-too-few", "petitioners", FEWEST_TOGETHER);
    }
    List<Long> named = move.reports().stream().distinct().toList();
    if (named.isEmpty()) {
      return at.refuse("representatives-missing", "reports");
    }
    if (named.size() > MOST) {
      return at.refuse("representatives-too-many", "reports", MOST, named.size());
    }
    if (named.size() > move.petitioners()) {
      return at.refuse("representatives-over-petitioners", "reports", move.petitioners());
    }
    List<Long> known =
        at.facts().reports().stream().filter(r -> r.reporter() != null).map(Report::id).toList();
    if (!known.containsAll(named)) {
      return at.refuse("representative-unknown", "reports");
    }
    CaseEdit next = at.file().edit();
    next.petitioners = move.petitioners();
    next.representatives = named;
    return step(next);
  }
}
