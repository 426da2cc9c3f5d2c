// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.Request.Kind.REVIEW;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingwei.directory.Directory;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** Fetches for each kind of move just what its rule asks for, so that most moves need nothing. */
final class FactsLoader {

  private final CaseStore cases;
  private final OrderStore orders;
  private final RequestStore requests;
  private final MergeStore merges;
  private final Reports reports;
  private final Directory directory;

  FactsLoader(
      CaseStore cases,
      OrderStore orders,
      RequestStore requests,
      MergeStore merges,
      Reports reports,
      Directory directory) {
    this.cases = cases;
    this.orders = orders;
    this.requests = requests;
    this.merges = merges;
    this.reports = reports;
    this.directory = directory;
  }

  Facts load(CaseFile file, Move move) {
    return switch (move) {
      case Move.Dispatch m -> ofUnits(file, unitsOf(m), List.of());
      case Move.Whistle m -> ofUnits(file, m.units(), orders.listOf(file.county(), file.id()));
      case Move.ReportOutcome m ->
          ofUnits(file, List.of(), orders.listOf(file.county(), file.id()));
      case Move.Recuse m -> ofRecusal(file, m);
      case Move.Confirm m -> ofReports(file);
      case Move.Callback m -> ofReports(file);
      case Move.Reopen m -> ofReports(file);
      case Move.AskReview m -> ofReports(file);
      case Move.Urge m -> ofReports(file);
      case Move.Represent m -> ofReports(file);
      case Move.Reply m -> ofReports(file);
      case Move.Write m -> ofLetter(file);
      case Move.CallHearing m -> ofRequest(file, REVIEW);
      case Move.Merge m -> ofMerge(file.county(), m.into(), null);
      case Move.TellApart m -> ofMerge(file.county(), m.from(), null);
      case Move.Unmerge m -> {
        var merge = merges.findStanding(file.county(), file.id());
        yield merge.isEmpty()
            ? Facts.NONE
            : ofMerge(file.county(), merge.get().into(), merge.get());
      }
      case Move.RuleObjection m -> ofRequest(file, Request.Kind.OBJECTION);
      case Move.RuleExtension m -> ofRequest(file, Request.Kind.EXTENSION);
      case Move.RuleReview m -> ofRequest(file, REVIEW);
      default -> Facts.NONE;
    };
  }

  private static List<String> unitsOf(Move.Dispatch move) {
    List<String> units = new ArrayList<>(move.coHandlers());
    units.add(move.unit());
    return units;
  }

  private Facts ofUnits(CaseFile file, List<String> named, List<WorkOrder> standing) {
    Set<String> open = new HashSet<>();
    for (String unit : named) {
      if (directory.isOpen(file.county(), unit)) {
        open.add(unit);
      }
    }
    return new Facts(null, null, null, standing, List.of(), null, List.of(), open);
  }

  /** What the unit holds of it, and what it asked for that nobody need decide any more. */
  private Facts ofRecusal(CaseFile file, Move.Recuse move) {
    Request waiting =
        requests
            .findOpen(file.county(), file.id(), Request.Kind.OBJECTION)
            .or(() -> requests.findOpen(file.county(), file.id(), Request.Kind.EXTENSION))
            .orElse(null);
    Facts units = ofUnits(file, List.of(move.unit()), orders.listOf(file.county(), file.id()));
    return new Facts(
        null, null, null, units.orders(), List.of(), waiting, List.of(), units.units());
  }

  private Facts ofReports(CaseFile file) {
    List<Report> telling = reports.listOfCase(file.county(), file.id());
    return new Facts(
        null, null, null, List.of(), telling, null, requests.listReviews(file), Set.of());
  }

  private Facts ofLetter(CaseFile file) {
    return new Facts(
        null,
        null,
        null,
        orders.listOf(file.county(), file.id()),
        reports.listOfCase(file.county(), file.id()),
        null,
        List.of(),
        Set.of());
  }

  /** The other case file is locked too: it gains or loses reports in the same transaction. */
  private Facts ofMerge(CountyCode county, long other, @Nullable MergeRecord merge) {
    return new Facts(
        cases.lock(county, other).orElse(null),
        merge,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        Set.of());
  }

  private Facts ofRequest(CaseFile file, Request.Kind kind) {
    Request open = requests.findOpen(file.county(), file.id(), kind).orElse(null);
    return new Facts(
        null, null, null, List.of(), List.of(), open, requests.listReviews(file), Set.of());
  }
}
