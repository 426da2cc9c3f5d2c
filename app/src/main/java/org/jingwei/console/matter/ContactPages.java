// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.PersonCard;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.Report;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.PersonalData;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows who told of a matter, once, to somebody who works on it and says why. The vault records it
 * before it shows anything; nothing of it is kept by the browser or in an address.
 */
@Controller
class ContactPages {

  private final Cases cases;
  private final Vault vault;
  private final MatterViews views;
  private final Frames frames;

  ContactPages(Cases cases, Vault vault, MatterViews views, Frames frames) {
    this.cases = cases;
    this.vault = vault;
    this.views = views;
    this.frames = frames;
  }

  @PostMapping("/cases/{id}/reports/{report}/contact")
  String contact(
      Actor actor,
      @PathVariable long id,
      @PathVariable long report,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Say say = frames.say(request);
    Reading at = views.read(actor, id, say, Typed.NOTHING, "");
    PersonCard card = reveal(at, report, reason, note);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("person", card);
    if (request.getHeader("HX-Request") != null) {
      return "parts/person";
    }
    model.addAttribute("back", "/cases/" + id);
    return "matter/contact";
  }

  private PersonCard reveal(Reading at, long id, String reason, String note) {
    Report report =
        at.dossier().reports().stream()
            .filter(r -> r.id() == id && r.reporter() != null)
            .findFirst()
            .orElseThrow(() -> refused(Refusal.Kind.ABSENT, "report-unknown"));
    if (!cases.mayRevealContact(at.dossier(), at.actor())) {
      throw refused(Refusal.Kind.FORBIDDEN, "contact-not-now");
    }
    if (reason.isBlank()) {
      throw new Unfulfilled(Refusal.invalid("purpose-missing", "reason"));
    }
    String key = "matter.contact.reason." + reason;
    String ready = at.say().has(key) ? at.say().it(key) : reason;
    String purpose = note.isBlank() ? ready : ready + ": " + note.strip();
    int number = at.dossier().reports().indexOf(report) + 1;
    Outcome<PersonalData> shown =
        vault.reveal(
            at.county(),
            new Pseudonym(java.util.Objects.requireNonNull(report.reporter())),
            ActingAs.of(at.actor(), Permission.REVEAL_CONTACT),
            purpose,
            LedgerSubject.of("case-file", at.file().id()));
    return card(at.say(), number, shown.orThrow());
  }

  private static PersonCard card(Say say, int number, PersonalData data) {
    String name = data.name().isBlank() ? say.it("matter.reporter", number) : data.name();
    List<String> ways =
        Stream.of(data.phone(), data.relay(), data.email(), data.address())
            .filter(w -> !w.isBlank())
            .toList();
    return new PersonCard(name, String.join(" · ", ways), "", List.of(), true);
  }

  private static Unfulfilled refused(Refusal.Kind kind, String code) {
    return new Unfulfilled(Refusal.of(kind, code));
  }
}
