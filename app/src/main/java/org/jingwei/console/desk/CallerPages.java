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
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds what a caller has reported, by their number and for a reason. The question is on the ledger
 * for each person found, and the number stays in the form: it is in no address.
 */
@Controller
class CallerPages {

  private static final String PATH = "/desk/caller";
  private static final int MOST = 50;

  private final Vault vault;
  private final Reports reports;
  private final Cases cases;
  private final Rows rows;
  private final Frames frames;

  CallerPages(Vault vault, Reports reports, Cases cases, Rows rows, Frames frames) {
    this.vault = vault;
    this.reports = reports;
    this.cases = cases;
    this.rows = rows;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String form(Actor actor, Model model) {
    allow(actor);
    return page(model, "", "", List.of(), null);
  }

  @PostMapping(PATH)
  String ask(
      Actor actor,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    allow(actor);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Say say = frames.say(request);
    String key = "desk.caller.reason." + reason;
    String purpose = say.has(key) ? say.it(key) : "";
    Outcome<List<Pseudonym>> found =
        phone.chars().filter(Character::isDigit).count() < Vault.FEWEST_DIGITS
            ? Outcome.refused(Refusal.invalid("number-too-short", "phone", Vault.FEWEST_DIGITS))
            : vault.listByPhone(
                actor.county(), phone, ActingAs.of(actor, Permission.REVEAL_CONTACT), purpose);
    return switch (found) {
      case Outcome.Refused<List<Pseudonym>>(List<Refusal> refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        List<Refusal> here = refusals.stream().map(CallerPages::besideItsField).toList();
        yield page(model, phone, reason, here, null);
      }
      case Outcome.Done<List<Pseudonym>>(List<Pseudonym> people) ->
          page(model, phone, reason, List.of(), listing(actor, people, say));
    };
  }

  private static Refusal besideItsField(Refusal refusal) {
    return "purpose".equals(refusal.field())
        ? Refusal.invalid(refusal.code(), "reason", refusal.args().toArray())
        : refusal;
  }

  /** Those who take calls for a place and may ask for numbers there. */
  static boolean mayAsk(Actor actor) {
    return actor.placesFor(Permission.REVEAL_CONTACT).stream()
        .anyMatch(place -> actor.may(Permission.READ_CASES, place));
  }

  private static void allow(Actor actor) {
    if (!mayAsk(actor)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
    }
  }

  /** Matters that the reader may see; that there are others is not said. */
  private Listing listing(Actor actor, List<Pseudonym> people, Say say) {
    List<Long> ids =
        reports.listByReporters(actor.county(), people, MOST).stream()
            .map(Report::caseId)
            .distinct()
            .toList();
    List<CaseFile> seen =
        cases.listSeen(actor, ids).stream().sorted((a, b) -> Long.compare(b.id(), a.id())).toList();
    return new Listing(
        "desk.caller",
        List.of(),
        null,
        say.it("desk.caller.found", seen.size()),
        rows.of(actor.county(), seen, say),
        "desk.caller.none",
        "",
        "");
  }

  private String page(
      Model model, String phone, String reason, List<Refusal> refusals, @Nullable Listing listing) {
    model.addAttribute("phone", phone);
    model.addAttribute("reason", reason);
    model.addAttribute("refusals", refusals);
    model.addAttribute("listing", listing);
    return "desk/caller";
  }
}
