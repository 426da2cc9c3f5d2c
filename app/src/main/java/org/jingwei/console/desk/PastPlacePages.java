// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a caller reported from before, to find out which of several places they mean; asked for by
 * a press of a button after the caller agreed, with that as the reason on the ledger.
 */
@Controller
class PastPlacePages {

  private static final int MOST_REPORTS = 50;
  private static final int MOST_PLACES = 5;

  private final Vault vault;
  private final Reports reports;
  private final Cases cases;
  private final Places places;
  private final Frames frames;

  PastPlacePages(Vault vault, Reports reports, Cases cases, Places places, Frames frames) {
    this.vault = vault;
    this.reports = reports;
    this.cases = cases;
    this.places = places;
    this.frames = frames;
  }

  @PostMapping("/desk/new/past-places")
  String ask(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!CallerPages.mayAsk(actor)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Say say = frames.say(request);
    Sent form = new Sent(sent);
    TypedPlace typed = TypedPlace.of(form);
    String phone = form.text("phone");
    Outcome<List<Pseudonym>> found =
        phone.chars().filter(Character::isDigit).count() < Vault.FEWEST_DIGITS
            ? Outcome.refused(Refusal.invalid("number-too-short", "phone", Vault.FEWEST_DIGITS))
            : vault.listByPhone(
                actor.county(),
                phone,
                ActingAs.of(actor, Permission.REVEAL_CONTACT),
                say.it("desk.new.past.purpose"));
    String note;
    PlaceChoice choice;
    if (found instanceof Outcome.Done<List<Pseudonym>>(List<Pseudonym> people)) {
      List<DivisionCode> past = past(actor, people);
      note = say.it(past.isEmpty() ? "desk.new.past.none" : "desk.new.past.found");
      choice = places.choice(actor, typed, past, say);
    } else {
      Refusal refusal = ((Outcome.Refused<List<Pseudonym>>) found).refusals().getFirst();
      note = say.refusal(refusal) + " " + say.remedy(refusal);
      choice = places.choice(actor, typed, "", say);
    }
    model.addAttribute("note", note);
    model.addAttribute("choice", choice);
    return "desk/newpast";
  }

  /** Below the county, the newest first; only of matters that the reader may see. */
  private List<DivisionCode> past(Actor actor, List<Pseudonym> people) {
    List<Long> ids =
        reports.listByReporters(actor.county(), people, MOST_REPORTS).stream()
            .map(Report::caseId)
            .distinct()
            .toList();
    return cases.listSeen(actor, ids).stream()
        .sorted((a, b) -> Long.compare(b.id(), a.id()))
        .map(CaseFile::division)
        .filter(division -> !division.isCounty())
        .distinct()
        .limit(MOST_PLACES)
        .toList();
  }
}
