// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.ACaseFile.COUNTY;
import static org.jingwei.casework.ACaseFile.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jingwei.casework.Situation.Step;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.report.Report;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A move put to the rules: by whom, on which case file, knowing what. Each step gives a copy. */
record AMove(Move move, Who who, CaseFile file, Facts facts) {

  static final String CENTRE = "centre";
  static final String WORDS = "因为需要";

  static AMove of(Move move, Who who) {
    return new AMove(move, who, file(CaseState.REPORTED, edit -> {}), Facts.NONE);
  }

  static Who staff(Role role, String unit, long id) {
    var grant = new RoleGrant(role, DivisionCode.of(COUNTY), Instant.EPOCH, null);
    return new Who.Staff(new Actor(id, role.name(), COUNTY, unit, List.of(grant)));
  }

  static Who rule() {
    return new Who.Staff(Actor.rule(COUNTY, "deadline"));
  }

  /** Plainly in this state: with a lead from dispatch on, and nothing out of the ordinary. */
  static CaseFile file(CaseState state, Consumer<CaseEdit> more) {
    CaseEdit edit = ACaseFile.file(state, new Random(1)).edit();
    edit.category = "lighting-out";
    edit.petition = false;
    edit.confidential = false;
    edit.supervised = false;
    edit.extensionAsked = false;
    edit.extensions = 0;
    edit.coHandlers = 0;
    edit.objectable = true;
    edit.dueAt = NOW;
    edit.resolveDueAt = NOW;
    edit.closedAt = state.open() ? null : NOW;
    edit.stage = state.open() ? edit.stage : null;
    more.accept(edit);
    return edit.sameVersion();
  }

  AMove on(CaseState state) {
    return on(state, edit -> {});
  }

  AMove on(CaseState state, Consumer<CaseEdit> more) {
    return new AMove(move, who, file(state, more), facts);
  }

  AMove by(Who other) {
    return new AMove(move, other, file, facts);
  }

  AMove as(Move other) {
    return new AMove(other, who, file, facts);
  }

  AMove knowing(@Nullable Request request) {
    return new AMove(move, who, file, facts(f -> f.request = request));
  }

  AMove withUnits(String... units) {
    return new AMove(move, who, file, facts(f -> f.units = Set.of(units)));
  }

  AMove withOrders(WorkOrder... orders) {
    return new AMove(move, who, file, facts(f -> f.orders = List.of(orders)));
  }

  AMove withReports(Report... reports) {
    return new AMove(move, who, file, facts(f -> f.reports = List.of(reports)));
  }

  AMove withOther(@Nullable CaseFile other, @Nullable MergeRecord merge) {
    return new AMove(
        move,
        who,
        file,
        facts(f -> {
          f.other = other;
          f.merge = merge;
        }));
  }

  AMove at(Facts.Place place) {
    return new AMove(move, who, file, facts(f -> f.place = place));
  }

  AMove afterReviews(Request... decided) {
    return new AMove(move, who, file, facts(f -> f.reviews = List.of(decided)));
  }

  private Facts facts(Consumer<Draft> change) {
    Draft draft = new Draft(facts);
    change.accept(draft);
    return new Facts(
        draft.other,
        draft.merge,
        draft.place,
        draft.orders,
        draft.reports,
        draft.request,
        draft.reviews,
        draft.units);
  }

  private static final class Draft {
    @Nullable CaseFile other;
    @Nullable MergeRecord merge;
    List<WorkOrder> orders;
    List<Report> reports;
    @Nullable Request request;
    Set<String> units;
    Facts.@Nullable Place place;
    List<Request> reviews;

    Draft(Facts facts) {
      other = facts.other();
      merge = facts.merge();
      orders = facts.orders();
      reports = facts.reports();
      request = facts.request();
      units = facts.units();
      place = facts.place();
      reviews = facts.reviews();
    }
  }

  static WorkOrder order(long id, String unit, boolean lead, WorkOrder.OrderState state) {
    return new WorkOrder(id, 1, unit, lead, state, NOW, null, null, null);
  }

  static Request request(Request.Kind kind, long by) {
    return new Request(20, 1, kind, null, by, "", NOW, 3, WORDS, null, null, null, null);
  }

  private Outcome<Step> decide() {
    return Lifecycle.decide(
        new Situation(file, who, NOW, CaseworkSettings.USUAL, facts, () -> 9), move);
  }

  /** The code of the refusal; "done" where there is none. */
  String refusal() {
    return decide() instanceof Outcome.Refused<Step>(List<Refusal> refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  /** The field that the refusal names. */
  @Nullable String field() {
    return decide() instanceof Outcome.Refused<Step>(List<Refusal> refusals)
        ? refusals.getFirst().field()
        : null;
  }

  CaseFile after() {
    return decide().orThrow().edit().done(NOW);
  }

  List<Effect> effects() {
    return decide().orThrow().effects();
  }
}
