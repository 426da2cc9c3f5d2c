// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.Hold;
import org.jingwei.vault.Holds;
import org.jingwei.vault.NewHold;
import org.jingwei.vault.Pseudonym;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a leader holds for a case file: the erasing of its data, the telling of who looked. */
@Controller
class HoldPages {

  private static final String PATH = "/cases/{id}/holds";

  private final Cases cases;
  private final Reports reports;
  private final Holds holds;
  private final Names names;
  private final Frames frames;
  private final ConsoleSettings settings;
  private final java.time.Clock clock;

  HoldPages(
      Cases cases,
      Reports reports,
      Holds holds,
      Names names,
      Frames frames,
      ConsoleSettings settings,
      java.time.Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.holds = holds;
    this.names = names;
    this.frames = frames;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String show(Actor actor, @PathVariable long id, HttpServletRequest request, Model model) {
    return page(file(actor, id), Map.of(), List.of(), request, model);
  }

  @PostMapping(PATH)
  String place(
      Actor actor,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    CaseFile file = file(actor, id);
    return Stream.of(Hold.Kind.values())
                .filter(kind -> kind.name().equals(sent.get("kind")))
                .findFirst()
                .<Outcome<Hold>>map(kind ->
                    holds.place(file.county(), wanted(kind, id, sent), people(file), by(actor)))
                .orElse(Outcome.refused(Refusal.invalid("choice-missing", "kind")))
            instanceof Outcome.Refused<Hold>(List<Refusal> refusals)
        ? refused(file, sent, refusals, request, response, model)
        : "redirect:/cases/" + id + "/holds";
  }

  @PostMapping(PATH + "/{hold}/lift")
  String lift(
      Actor actor,
      @PathVariable long id,
      @PathVariable long hold,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    CaseFile file = file(actor, id);
    String why = sent.getOrDefault("lift", "");
    return holds.lift(file.county(), id, hold, why, people(file), by(actor))
            instanceof Outcome.Refused<Hold>(List<Refusal> refusals)
        ? refused(file, Map.of(), refusals, request, response, model)
        : "redirect:/cases/" + id + "/holds";
  }

  /**
   * Only for whoever may hold something where the matter lies; for others there is no such page.
   */
  private CaseFile file(Actor actor, long id) {
    CaseFile file = cases.getSeen(actor, id);
    if (!actor.may(Permission.HOLD, file.area())) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
    }
    return file;
  }

  private static LedgerActor by(Actor actor) {
    return ActingAs.of(actor, Permission.HOLD);
  }

  private List<Pseudonym> people(CaseFile file) {
    return reports.listOfCase(file.county(), file.id()).stream()
        .map(Report::reporter)
        .filter(Objects::nonNull)
        .map(Pseudonym::new)
        .toList();
  }

  /** The day counts to its end. */
  private NewHold wanted(Hold.Kind kind, long id, Map<String, String> sent) {
    Instant until;
    try {
      LocalDate day = LocalDate.parse(sent.getOrDefault("until", ""));
      until = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    } catch (DateTimeException none) {
      until = Instant.EPOCH;
    }
    String basis = sent.getOrDefault("basis", "");
    return new NewHold(kind, id, basis, sent.getOrDefault("reason", ""), until);
  }

  private String refused(
      CaseFile file,
      Map<String, String> typed,
      List<Refusal> refusals,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(refusals.getFirst().kind().status());
    return page(file, typed, refusals, request, model);
  }

  private String page(
      CaseFile file,
      Map<String, String> typed,
      List<Refusal> refusals,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    model.addAttribute("id", file.id());
    model.addAttribute("code", file.code());
    model.addAttribute("typed", typed);
    model.addAttribute("refusals", refusals);
    model.addAttribute(
        "lines",
        holds.listOfCase(file.county(), file.id()).stream()
            .map(hold ->
                new HoldLine(
                    hold,
                    names.unit(file.county(), hold.unit(), say),
                    hold.stands(clock.instant())))
            .toList());
    return "matter/holds";
  }
}
