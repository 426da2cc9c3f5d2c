// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Milestone;
import org.jingwei.casework.ReporterAct;
import org.jingwei.deadline.CaseClock;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter's program is told; the sentences are in the language of Accept-Language.
 *
 * @param code of the report
 * @param caseCode of the case file that it belongs to now; another than {@code code} where it was
 *     merged
 * @param says the state in a resident's words
 * @param unit the name of the unit that answers; null before dispatch
 * @param answer what was done, once it has been checked
 * @param mayDo what the reporter may do now
 */
record FollowAnswer(
    String code,
    String caseCode,
    boolean merged,
    CaseState state,
    String says,
    @Nullable String unit,
    @Nullable Due deadline,
    @Nullable String answer,
    @Nullable Integer rating,
    String text,
    @Schema(description = "Ids for GET …/photos/{id}") List<Long> photos,
    @Schema(description = "Ids of the answer's photos") List<Long> answerPhotos,
    List<Step> history,
    Set<ReporterAct.Kind> mayDo) {

  /**
   * The clock that runs.
   *
   * @param at when it ends; null while it stands still
   * @param how the account of it, sentence by sentence
   */
  record Due(String stage, @Nullable Instant at, boolean paused, List<String> how) {}

  /** One step of the history. */
  record Step(
      Instant at,
      Milestone.Kind kind,
      String says,
      @Nullable String words,
      @Nullable String route,
      @Nullable Instant until) {}

  static FollowAnswer of(FollowUp seen, FollowWords words) {
    return new FollowAnswer(
        seen.report().code(),
        seen.file().code(),
        seen.merged(),
        seen.file().state(),
        words.state(seen.file().state()),
        words.unit(seen.unit()),
        due(seen.clock(), words),
        seen.answer(),
        seen.report().rating(),
        seen.report().text(),
        seen.photos(),
        seen.evidence(),
        seen.milestones().stream().map(step -> step(step, words)).toList(),
        seen.open());
  }

  private static @Nullable Due due(@Nullable CaseClock clock, FollowWords words) {
    if (clock == null) {
      return null;
    }
    boolean paused = clock.pausedAt() != null;
    return new Due(
        clock.stage().code(),
        paused ? null : clock.dueAt(),
        paused,
        clock.explanation().lines(words.language()));
  }

  private static Step step(Milestone step, FollowWords words) {
    return new Step(
        step.at(), step.kind(), words.step(step), step.words(), step.route(), step.until());
  }
}
