// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.report.Channel;
import org.jingwei.report.Report;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Case files for rules that need no database: as they may come about, drawn from a seed. */
final class ACaseFile {

  static final CountyCode COUNTY = new CountyCode(421127);
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  static final String LEAD = "roads";
  static final String HELPER = "water";
  static final long HANDLER = 2;
  private static final DivisionCode VILLAGE = new DivisionCode("421127100001");

  private ACaseFile() {}

  /** A case file in this state, with all that belongs to it. */
  static Dossier in(CaseState state, Random random) {
    CaseFile file = heard(file(state, random), random);
    return new Dossier(
        file,
        List.of(report(file, 1, random), report(file, 2, random)),
        file.leadUnit() == null ? List.of() : List.of(order(file, LEAD), order(file, HELPER)),
        List.of(
            request(file, Request.Kind.OBJECTION, state == CaseState.OBJECTED),
            request(file, Request.Kind.EXTENSION, file.extensionAsked()),
            request(file, Request.Kind.REVIEW, false),
            request(file, Request.Kind.REVIEW, file.stage() == Stage.ARBITRATE)),
        List.of(),
        state == CaseState.MERGED ? file(CaseState.HANDLING, random).edit().as(77) : null);
  }

  /** A closed one under review is a petition, and may be in a hearing. */
  private static CaseFile heard(CaseFile file, Random random) {
    CaseEdit edit = file.edit();
    if (file.state() == CaseState.CLOSED && file.stage() == Stage.ARBITRATE) {
      edit.petition = true;
      edit.suspendedUntil = random.nextBoolean() ? NOW.plus(Duration.ofDays(3)) : null;
    }
    return edit.sameVersion();
  }

  static CaseFile file(CaseState state, Random random) {
    boolean led = state.ordinal() >= CaseState.DISPATCHED.ordinal() && state.open();
    boolean led2 = led || state == CaseState.CLOSED;
    Instant due = NOW.plus(Duration.ofHours(random.nextInt(-20, 200)));
    return new CaseFile(
        COUNTY,
        1,
        "260302-000001",
        3,
        state,
        random.nextInt(5) == 0 ? "" : "lighting-out",
        Urgency.NORMAL,
        VILLAGE,
        null,
        null,
        null,
        "路灯坏了",
        2,
        state == CaseState.CHECKED ? 2 : 0,
        led2 ? LEAD : null,
        led2 ? 10L : null,
        led2 ? random.nextInt(2) : 0,
        random.nextBoolean(),
        led2 ? HANDLER : null,
        stage(state, random),
        due,
        led2 ? due : null,
        null,
        random.nextInt(3),
        state == CaseState.HANDLING && random.nextBoolean(),
        1,
        0,
        0,
        0,
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextBoolean(),
        false,
        state == CaseState.MERGED ? 77L : null,
        null,
        0,
        NOW.minus(Duration.ofDays(3)),
        NOW.minus(Duration.ofDays(1)),
        closedAt(state, random),
        List.of(),
        0,
        List.of(),
        state == CaseState.DECLINED && random.nextBoolean() ? "wuxue" : null,
        random.nextBoolean());
  }

  private static @Nullable Instant closedAt(CaseState state, Random random) {
    return state.open() ? null : NOW.minus(Duration.ofDays(random.nextInt(40)));
  }

  private static @Nullable Stage stage(CaseState state, Random random) {
    return switch (state) {
      case REPORTED -> Stage.ACCEPT;
      case ACCEPTED -> Stage.DISPATCH;
      case DISPATCHED -> Stage.ACKNOWLEDGE;
      case OBJECTED -> Stage.ARBITRATE;
      case HANDLING, SUSPENDED -> Stage.RESOLVE;
      case RESOLVED -> Stage.CHECK;
      case CHECKED -> Stage.CALLBACK;
      case DECLINED -> random.nextBoolean() ? Stage.ARBITRATE : null;
      case CLOSED -> random.nextInt(3) == 0 ? Stage.ARBITRATE : null;
      case MERGED -> null;
    };
  }

  private static WorkOrder order(CaseFile file, String unit) {
    boolean lead = unit.equals(LEAD);
    boolean open = lead || file.coHandlers() > 0;
    return new WorkOrder(
        lead ? 10 : 11,
        file.id(),
        unit,
        lead,
        open ? OrderState.ACKNOWLEDGED : OrderState.DONE,
        NOW,
        null,
        null,
        null);
  }

  private static Request request(CaseFile file, Request.Kind kind, boolean waits) {
    return new Request(
        20 + kind.ordinal(),
        file.id(),
        kind,
        null,
        99,
        LEAD,
        NOW,
        0,
        "…",
        waits ? null : Boolean.TRUE,
        null,
        null,
        null);
  }

  private static Report report(CaseFile file, long id, Random random) {
    Report.Answer answer = random.nextBoolean() ? Report.Answer.WAITING : Report.Answer.SATISFIED;
    return report(file.id(), id, id, answer, 0);
  }

  static Report report(long caseId, long id, @Nullable Long reporter) {
    return report(caseId, id, reporter, Report.Answer.WAITING, 0);
  }

  static Report report(
      long caseId, long id, @Nullable Long reporter, Report.Answer answer, int tries) {
    return new Report(
        COUNTY,
        id,
        "260302-00000" + id,
        caseId,
        Channel.WEB,
        null,
        reporter,
        "zh",
        false,
        "…",
        null,
        null,
        null,
        null,
        VILLAGE.value(),
        Map.of(),
        NOW,
        answer,
        tries,
        null,
        null);
  }
}
