// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.AMove.CENTRE;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.file;
import static org.jingwei.casework.AMove.staff;

import java.util.List;
import java.util.function.Consumer;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Role;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeRulesTests {

  private static final Who DESK = staff(Role.DESK, CENTRE, 1);
  private static final Who CHECKER = staff(Role.CHECKER, "government", 4);

  private static CaseFile other(CaseState state) {
    return file(state, f -> {}).edit().as(500);
  }

  @Test
  void joinsAnOpenMatterThatTheActorMaySee() {
    AMove merge =
        AMove.of(new Move.Merge(500, null), DESK).withOther(other(CaseState.HANDLING), null);
    assertThat(merge.after().state()).isEqualTo(CaseState.MERGED);
    assertThat(merge.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(merge.on(CaseState.RESOLVED).refusal()).isEqualTo("move-not-now");
    assertThat(merge.withOther(null, null).refusal()).isEqualTo("merge-unknown");
    assertThat(merge.withOther(null, null).field()).isEqualTo("into");
    CaseFile hidden = file(CaseState.HANDLING, f -> f.recused = List.of(CENTRE)).edit().as(500);
    assertThat(merge.withOther(hidden, null).refusal()).isEqualTo("merge-unknown");
    assertThat(merge.withOther(merge.file(), null).refusal()).isEqualTo("merge-into-itself");
    assertThat(merge.withOther(other(CaseState.CLOSED), null).refusal())
        .isEqualTo("merge-into-ended");
    AMove complains = merge.on(CaseState.REPORTED, f -> f.recused = List.of(LEAD));
    assertThat(complains.refusal()).isEqualTo("merge-into-recused");
    assertThat(complains.withOther(other(CaseState.REPORTED), null).refusal()).isEqualTo("done");
  }

  @Test
  void joinsOnTheReportersWordOnlyAnOpenPublicMatterCloseByAndOnlyWhatNobodyHasLookedAt() {
    Wgs84 here = new Wgs84(115.937, 30.069);
    AMove join =
        AMove.of(new Move.Merge(500, null), new Who.Reporter(9))
            .on(CaseState.REPORTED, fresh(here, f -> {}))
            .withOther(known(here, f -> {}), null);
    assertThat(join.after().state()).isEqualTo(CaseState.MERGED);
    assertThat(join.after().mergedInto()).isEqualTo(500L);
    assertThat(join.on(CaseState.ACCEPTED, fresh(here, f -> {})).refusal())
        .isEqualTo("move-not-now");
    assertThat(join.on(CaseState.REPORTED, fresh(here, f -> f.reports = 2)).refusal())
        .isEqualTo("move-not-now");
    assertThat(join.on(CaseState.REPORTED, fresh(here, f -> f.confidential = true)).refusal())
        .isEqualTo("join-unfit");
    // Without a point the village and the category must be the same.
    assertThat(join.on(CaseState.REPORTED, fresh(null, f -> {})).refusal()).isEqualTo("done");
    for (Consumer<CaseEdit> other :
        List.<Consumer<CaseEdit>>of(
            f -> f.division = new DivisionCode("421127100002"),
            f -> f.division = new DivisionCode("421127100"),
            f -> f.category = "roads-damage")) {
      assertThat(join.on(CaseState.REPORTED, fresh(null, other)).refusal()).isEqualTo("join-unfit");
    }
    for (CaseFile unfit :
        List.of(
            known(here, f -> f.confidential = true),
            known(here, f -> f.petition = true),
            known(here, f -> f.recused = List.of(LEAD)),
            known(new Wgs84(115.947, 30.069), f -> {}),
            known(null, f -> {}),
            file(CaseState.CLOSED, fresh(here, f -> {})).edit().as(500))) {
      assertThat(join.withOther(unfit, null).refusal()).isEqualTo("join-unfit");
    }
    assertThat(join.withOther(null, null).refusal()).isEqualTo("join-unfit");
  }

  private static CaseFile known(@Nullable Wgs84 point, Consumer<CaseEdit> more) {
    return file(CaseState.HANDLING, fresh(point, more)).edit().as(500);
  }

  private static Consumer<CaseEdit> fresh(@Nullable Wgs84 point, Consumer<CaseEdit> more) {
    return file -> {
      file.point = point;
      file.reports = 1;
      file.category = "lighting-out";
      file.recused = List.of();
      more.accept(file);
    };
  }

  @Test
  void isToldApartFromAMatterThatTheActorMaySeeAndNoLongerProposed() {
    AMove apart =
        AMove.of(new Move.TellApart(500), DESK)
            .on(CaseState.HANDLING, f -> f.likelySame = 500L)
            .withOther(other(CaseState.CLOSED), null);
    assertThat(apart.after().likelySame()).isNull();
    assertThat(apart.after().state()).isEqualTo(CaseState.HANDLING);
    assertThat(apart.effects()).hasOnlyElementsOfType(Effect.KeepApart.class).hasSize(1);
    AMove another = apart.on(CaseState.ACCEPTED, f -> f.likelySame = 501L);
    assertThat(another.after().likelySame()).isEqualTo(501L);
    assertThat(apart.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(apart.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
    assertThat(apart.withOther(null, null).refusal()).isEqualTo("merge-unknown");
    assertThat(apart.withOther(apart.file(), null).refusal()).isEqualTo("merge-unknown");
  }

  @Test
  void comesApartAgainWithAReason() {
    var record = new MergeRecord(1, 1, 500, List.of(1L, 2L), CaseState.ACCEPTED, Stage.DISPATCH);
    AMove unmerge =
        AMove.of(new Move.Unmerge(WORDS), DESK)
            .on(CaseState.MERGED)
            .withOther(other(CaseState.HANDLING), record);
    assertThat(unmerge.after().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(unmerge.after().reports()).isEqualTo(2);
    assertThat(unmerge.effects()).contains(new Effect.ResumeClock(Stage.DISPATCH));
    assertThat(unmerge.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(unmerge.on(CaseState.REPORTED).refusal()).isEqualTo("move-not-now");
    assertThat(unmerge.withOther(other(CaseState.HANDLING), null).refusal())
        .isEqualTo("move-not-now");
    assertThat(unmerge.withOther(null, record).refusal()).isEqualTo("move-not-now");
    assertThat(unmerge.withOther(other(CaseState.MERGED), record).refusal())
        .isEqualTo("unmerge-other-first");
    assertThat(unmerge.as(new Move.Unmerge("")).refusal()).isEqualTo("reason-missing");
  }
}
