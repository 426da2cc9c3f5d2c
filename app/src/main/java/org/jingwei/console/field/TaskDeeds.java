// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.WorkOrder;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the moves that were decided on the spot, each once for its key. */
@Component
final class TaskDeeds {

  /** It is done; {@code now} tells how the matter stands. */
  record Done(String code, String now) {}

  /**
   * It is not done, because the matter has moved or is no longer the person's.
   *
   * @param now how it stands; empty where the person may not see it
   * @param task as it stands, with the moves that are open now; null likewise
   */
  record NotDone(String rule, String remedy, String now, TasksToday.@Nullable Task task) {}

  private final Cases cases;
  private final Reports reports;
  private final TasksToday today;

  TaskDeeds(Cases cases, Reports reports, TasksToday today) {
    this.cases = cases;
    this.reports = reports;
    this.today = today;
  }

  ResponseEntity<?> make(Actor actor, TaskDeed deed, Say say) {
    if (!deed.person().equals(Long.toString(actor.personId()))) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "field-another"));
    }
    Optional<CaseFile> before = cases.findSeen(actor, deed.caseId());
    if (before.isEmpty()) {
      return gone(say);
    }
    List<Long> photos = reports.readHandles(actor.county(), deed.handles()).orThrow();
    Move move = move(actor, deed, photos);
    Outcome<CaseFile> made =
        cases.moveSeen(actor, deed.caseId(), deed.version(), move, "field:" + deed.key());
    return switch (made) {
      case Outcome.Done<CaseFile>(CaseFile after) ->
          ResponseEntity.ok(new Done(after.code(), now(after, say)));
      case Outcome.Refused<CaseFile>(List<Refusal> refusals) -> refused(actor, deed, refusals, say);
    };
  }

  private Move move(Actor actor, TaskDeed deed, List<Long> photos) {
    String said = deed.said();
    return switch (deed.move()) {
      case "acknowledge" -> new Move.Acknowledge();
      case "report-outcome" -> new Move.ReportOutcome(order(actor, deed), said);
      case "resolve" -> new Move.Resolve(said, photos);
      case "confirm" -> new Move.Confirm(said.isEmpty() ? null : said, photos);
      case "rework" -> new Move.Rework(said, photos);
      default ->
          throw new Unfulfilled(
              Refusal.invalid("move-unknown", "move", String.join(", ", TasksToday.DEEDS)));
    };
  }

  /** The own unit's order to help, the latest; 0, which none has, where it was not called. */
  private long order(Actor actor, TaskDeed deed) {
    return cases.listOrders(actor.county(), deed.caseId()).stream()
        .filter(order -> !order.lead() && actor.actsFor(order.unit()))
        .max(Comparator.comparingLong(WorkOrder::id))
        .map(WorkOrder::id)
        .orElse(0L);
  }

  private ResponseEntity<?> refused(Actor actor, TaskDeed deed, List<Refusal> refusals, Say say) {
    Refusal first = refusals.getFirst();
    if (first.kind() != Refusal.Kind.CONFLICT && first.kind() != Refusal.Kind.FORBIDDEN) {
      throw new Unfulfilled(refusals);
    }
    return cases
        .findSeen(actor, deed.caseId())
        .<ResponseEntity<?>>map(file ->
            notDone(
                new NotDone(
                    told(first, say),
                    say.it("field.deed.moved.remedy"),
                    now(file, say),
                    today.one(actor, file, say))))
        .orElseGet(() -> gone(say));
  }

  /** Versions are numbers that say nothing to whoever is out on the spot. */
  private static String told(Refusal refusal, Say say) {
    return refusal.code().equals("version-old") ? say.it("field.deed.moved") : say.refusal(refusal);
  }

  private static ResponseEntity<?> gone(Say say) {
    return notDone(
        new NotDone(say.it("field.deed.gone"), say.it("field.deed.gone.remedy"), "", null));
  }

  private static ResponseEntity<?> notDone(NotDone told) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(told);
  }

  private static String now(CaseFile file, Say say) {
    String state = say.it("case-state." + file.state().name());
    return say.it("field.deed.now", state, say.when(file.stateSince()));
  }
}
