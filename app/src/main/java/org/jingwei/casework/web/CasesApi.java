// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.UnitSuggestion;
import org.jingwei.casework.WorkOrder;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Case files for programs: lists, one with its version as ETag, its history and clocks. */
@RestController
@RequestMapping("/api/v1/cases")
final class CasesApi {

  private final Cases cases;
  private final CaseLists lists;
  private final Deadlines deadlines;

  CasesApi(Cases cases, CaseLists lists, Deadlines deadlines) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.lists = lists;
  }

  @Operation(
      summary =
          "Case files that the caller may see: open ones by the deadline that ends next, ended ones alone newest first")
  @GetMapping
  Slice<CaseFile> list(
      Actor actor,
      @RequestParam(required = false) @Nullable List<CaseState> state,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    Set<CaseState> states = state == null || state.isEmpty() ? open() : EnumSet.copyOf(state);
    List<Area> places = actor.placesFor(Permission.READ_CASES);
    boolean own = places.isEmpty();
    if (own && !actor.mayAnywhere(Permission.READ_OWN_ORDERS)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "move-not-you", "list"));
    }
    CaseFilter filter =
        new CaseFilter(
            states,
            places,
            own ? actor.unit() : null,
            category,
            null,
            overdue,
            false,
            actor.unit());
    return lists.list(actor.county(), filter, after, limit);
  }

  private static Set<CaseState> open() {
    return Arrays.stream(CaseState.values()).filter(CaseState::open).collect(Collectors.toSet());
  }

  @Operation(summary = "One case file; the ETag is its version")
  @GetMapping("/{id}")
  ResponseEntity<CaseFile> one(Actor actor, @PathVariable long id) {
    CaseFile file = cases.getSeen(actor, id);
    return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
  }

  @Operation(summary = "Everything that happened to a case file, oldest first")
  @GetMapping("/{id}/history")
  List<CaseEvent> history(Actor actor, @PathVariable long id) {
    return cases.listHistory(actor.county(), cases.getSeen(actor, id).id());
  }

  @Operation(summary = "A case file's work orders, oldest first")
  @GetMapping("/{id}/orders")
  List<WorkOrder> orders(Actor actor, @PathVariable long id) {
    return cases.listOrders(actor.county(), cases.getSeen(actor, id).id());
  }

  @Operation(summary = "Units that may be the ones to answer, likeliest first, each with reasons")
  @GetMapping("/{id}/suggestions")
  List<UnitSuggestion> suggestions(Actor actor, @PathVariable long id) {
    return cases.suggestUnits(cases.getSeen(actor, id));
  }

  @Operation(summary = "A case file's clocks")
  @GetMapping("/{id}/clocks")
  List<Map<String, Object>> clocks(Actor actor, @PathVariable long id) {
    return deadlines.explain(actor.county(), cases.getSeen(actor, id).id()).stream()
        .map(CasesApi::clock)
        .toList();
  }

  private static Map<String, Object> clock(CaseClock clock) {
    return Map.of(
        "stage",
        clock.stage().code(),
        "due_at",
        clock.dueAt(),
        "running",
        clock.isRunning(),
        "outcome",
        String.valueOf(clock.outcome()));
  }
}
