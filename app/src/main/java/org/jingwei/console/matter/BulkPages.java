// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Opening;
import org.jingwei.casework.Who;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is done to several matters at once. The browser sends each as a move of its own, with its
 * own version and key, so that each is judged, written and recorded as if it were the only one, and
 * says row by row what became of it.
 */
@Controller
class BulkPages {

  /** So many may be chosen at once. */
  static final int MOST = 100;

  /** What makes sense for many, the likely one first. */
  private static final List<String> MOVES =
      List.of("accept", "dispatch", "acknowledge", "confirm", "urge", "merge", "decline");

  private final Cases cases;
  private final MoveForm forms;
  private final DeedFields fields;
  private final UnitFinder units;
  private final Frames frames;

  BulkPages(Cases cases, MoveForm forms, DeedFields fields, UnitFinder units, Frames frames) {
    this.cases = cases;
    this.forms = forms;
    this.fields = fields;
    this.units = units;
    this.frames = frames;
  }

  /** What can be done to these, each with how many of them allow it. */
  @GetMapping("/cases/bulk")
  String offers(
      Actor actor, @RequestParam List<Long> ids, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    List<Long> asked = ids.stream().distinct().toList();
    if (asked.size() > MOST) {
      throw new Unfulfilled(Refusal.invalid("bulk-too-many", "ids", MOST));
    }
    List<CaseFile> files =
        cases.listSeen(actor, asked).stream()
            .sorted(java.util.Comparator.comparing(CaseFile::receivedAt))
            .toList();
    Map<Long, List<Opening>> open = cases.openingsOf(files, new Who.Staff(actor));
    List<BulkOffer> offers = new ArrayList<>();
    for (String move : MOVES) {
      List<CaseFile> allowed = files.stream().filter(f -> allows(open, f, move)).toList();
      if (move.equals("merge") ? allowed.size() > 1 : !allowed.isEmpty()) {
        offers.add(offer(actor, move, allowed, asked.size(), say));
      }
    }
    model.addAttribute("offers", offers);
    return "matter/bulk";
  }

  private static boolean allows(Map<Long, List<Opening>> open, CaseFile file, String move) {
    return open.getOrDefault(file.id(), List.of()).stream()
        .anyMatch(one -> one.move().equals(move) && one.obstacle() == null);
  }

  private BulkOffer offer(Actor actor, String move, List<CaseFile> allowed, int chosen, Say say) {
    CaseFile first = allowed.getFirst();
    var at =
        new Reading(
            new org.jingwei.casework.Dossier(
                first, List.of(), List.of(), List.of(), List.of(), null),
            actor,
            say,
            Typed.NOTHING,
            first.receivedAt(),
            "");
    boolean merges = move.equals("merge");
    return new BulkOffer(
        move,
        say.it("matter.do." + move, ""),
        Signs.of(move).icon(),
        allowed.stream().map(CaseFile::id).toList(),
        chosen,
        merges ? List.of() : fields.of(at, false, move, "bulk-" + move),
        move.equals("dispatch")
            ? units.search(say, actor.county(), "bulk-unit", "unit", false, "", List.of())
            : null,
        merges
            ? allowed.stream()
                .map(f -> new BulkOffer.Target(f.id(), f.code(), f.summary()))
                .toList()
            : List.of());
  }

  /**
   * What became of one of them.
   *
   * @param words what was done, or the rule that stood in the way and what to do about it
   * @param undo the version from which the move can be taken back; 0 where it cannot
   */
  record Result(boolean done, String code, String words, int undo) {}

  /** One move of several; a repeated request changes nothing and is answered as the first. */
  @PostMapping("/cases/{id}/bulk/{move}")
  ResponseEntity<Result> one(
      Actor actor,
      @PathVariable long id,
      @PathVariable String move,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request) {
    Say say = frames.say(request);
    CaseFile seen = cases.getSeen(actor, id);
    Outcome<CaseFile> outcome =
        switch (forms.read(actor, move, form, List.of())) {
          case Outcome.Refused<Move>(List<Refusal> refusals) -> new Outcome.Refused<>(refusals);
          case Outcome.Done<Move>(Move asked) ->
              cases.move(
                  seen.county(),
                  id,
                  Carried.version(form),
                  asked,
                  new Who.Staff(actor),
                  Carried.key(form));
        };
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(result(say, move, seen, outcome));
  }

  private static Result result(Say say, String move, CaseFile seen, Outcome<CaseFile> outcome) {
    return switch (outcome) {
      case Outcome.Done<CaseFile>(CaseFile after) ->
          new Result(
              true,
              after.code(),
              say.it("matter.done." + move, after.code()),
              move.equals("merge") ? after.version() : 0);
      case Outcome.Refused<CaseFile>(List<Refusal> refusals) ->
          new Result(false, seen.code(), why(say, refusals.getFirst()), 0);
    };
  }

  private static String why(Say say, Refusal refusal) {
    return refusal.code().equals("version-old")
        ? say.it("matter.bulk.moved")
        : (say.refusal(refusal) + " " + say.remedy(refusal)).strip();
  }
}
