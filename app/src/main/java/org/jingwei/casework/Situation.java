// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule decides on.
 *
 * @param ids gives the ids of new work orders
 */
record Situation(
    CaseFile file, Who who, Instant now, CaseworkSettings settings, Facts facts, LongSupplier ids) {

  /** The next picture of the case file and what else happens. */
  record Step(CaseEdit edit, List<Effect> effects) {
    Step {
      effects = List.copyOf(effects);
    }
  }

  static Outcome<Step> step(CaseEdit edit, Effect... effects) {
    return Outcome.done(new Step(edit, List.of(effects)));
  }

  boolean in(CaseState... states) {
    return List.of(states).contains(file.state());
  }

  /** Whether staff has this permission where the matter lies. */
  boolean may(Permission permission) {
    return who instanceof Who.Staff(var actor) && actor.may(permission, file.area());
  }

  /** Whether staff has this permission and acts for the lead unit. */
  boolean mayAsLead(Permission permission) {
    return file.leadUnit() != null
        && who instanceof Who.Staff(var actor)
        && actor.actsFor(file.leadUnit())
        && actor.mayAnywhere(permission);
  }

  /** Whether another matter is open to those who merge in its place; a rule sees all. */
  boolean maySee(CaseFile other) {
    return who instanceof Who.Staff(var actor)
        && actor.may(Permission.MERGE, other.area())
        && !CaseSight.isRecused(actor, other);
  }

  /** Whether it is one of those who told of this very matter. */
  boolean isReporter() {
    return who instanceof Who.Reporter(long report)
        && facts.reports().stream().anyMatch(r -> r.id() == report);
  }

  Outcome<Step> notNow(Move move) {
    return Outcome.refused(
        Refusal.of(Refusal.Kind.CONFLICT, "move-not-now", move.name(), file.state().name()));
  }

  Outcome<Step> notYou(Move move) {
    return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "move-not-you", move.name()));
  }

  /**
   * A refusal for a text that the law wants and that is missing or too long; null when it is fine.
   */
  @Nullable Refusal wordsMissing(String field, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return Refusal.invalid("reason-missing", field);
    }
    if (words.length() > 2_000) {
      return Refusal.invalid("text-too-long", field, 2_000, words.length());
    }
    return null;
  }

  Outcome<Step> refuse(String code, @Nullable String field, Object... args) {
    return Outcome.refused(new Refusal(Refusal.Kind.INVALID, code, field, List.of(args)));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s v%d", file.code(), file.state(), file.version());
  }
}
