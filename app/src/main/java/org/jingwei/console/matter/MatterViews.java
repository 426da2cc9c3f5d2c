// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Dossier;
import org.jingwei.console.kit.Chips;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.workplace.Look;
import org.jingwei.workplace.Workplace;
import org.springframework.stereotype.Component;

/** Puts the page of a case file together, for one reader. */
@Component
final class MatterViews {

  private final Cases cases;
  private final Names names;
  private final Marks marks;
  private final Spots spots;
  private final Deeds deeds;
  private final Deadlines deadlines;
  private final Chips chips;
  private final Happened happened;
  private final Tellings tellings;
  private final Twins twins;
  private final Elsewheres elsewheres;
  private final Papers papers;
  private final LineOrders lineOrders;
  private final Suggestions suggestions;
  private final Workplace workplace;
  private final Clock clock;

  MatterViews(
      Cases cases,
      Names names,
      Marks marks,
      Spots spots,
      Deeds deeds,
      Deadlines deadlines,
      Chips chips,
      Happened happened,
      Tellings tellings,
      Twins twins,
      Elsewheres elsewheres,
      Papers papers,
      LineOrders lineOrders,
      Suggestions suggestions,
      Workplace workplace,
      Clock clock) {
    this.cases = cases;
    this.names = names;
    this.marks = marks;
    this.spots = spots;
    this.deeds = deeds;
    this.deadlines = deadlines;
    this.chips = chips;
    this.happened = happened;
    this.tellings = tellings;
    this.twins = twins;
    this.elsewheres = elsewheres;
    this.papers = papers;
    this.lineOrders = lineOrders;
    this.suggestions = suggestions;
    this.workplace = workplace;
    this.clock = clock;
  }

  /** Absent where the reader may not see the case file. */
  Reading read(Actor actor, long id, Say say, Typed typed, String from) {
    Dossier dossier = cases.getDossier(actor, id);
    return new Reading(dossier, actor, say, typed, clock.instant(), from);
  }

  MatterView view(Reading at) {
    CaseFile file = at.file();
    Say say = at.say();
    List<CaseClock> clocks = deadlines.explain(at.county(), file.id());
    List<Deed> all = deeds.list(at);
    Look look = workplace.looksAt(at.actor(), List.of(file.id())).get(file.id());
    Fresh fresh = Fresh.after(look, at.now(), at.actor().personId());
    return new MatterView(
        file.id(),
        file.version(),
        file.code(),
        file.summary(),
        state(say, file),
        marks.of(say, file),
        facts(at),
        answers(at),
        spots.of(file, say),
        file.stage() == null ? "" : say.it("stage." + file.stage().code()),
        chips.of(file, clocks, say),
        file.state().open() ? file.resolveDueAt() : null,
        notice(at, all),
        twins.of(at),
        elsewheres.of(at),
        all.stream().filter(Deeds::leads).toList(),
        all.stream().filter(d -> !Deeds.leads(d)).toList(),
        tellings.list(at),
        papers.orders(at),
        lineOrders.list(at),
        papers.requests(at),
        clocks.stream().map(c -> Timed.of(c, say)).sorted(Timed.AS_THEY_END).toList(),
        happened.list(at, fresh),
        UUID.randomUUID().toString(),
        at.from(),
        at.actor().may(Permission.HOLD, file.area()),
        suggestions.of(at, all),
        fresh.inWords(at.dossier().history(), say),
        !file.confidential());
  }

  static Mark state(Say say, CaseFile file) {
    Tone tone =
        switch (file.state()) {
          case CLOSED, CHECKED, RESOLVED -> Tone.FINE;
          case SUSPENDED, DECLINED, MERGED -> Tone.PAUSED;
          case OBJECTED -> Tone.SOON;
          default -> Tone.PLAIN;
        };
    return new Mark(tone, say.it("case-state." + file.state().name()), "");
  }

  private List<Fact> facts(Reading at) {
    Say say = at.say();
    CaseFile file = at.file();
    return List.of(
        new Fact(say.it("matter.category"), names.categoryPath(at.county(), file.category(), say)),
        new Fact(say.it("matter.urgency"), say.it("urgency." + file.urgency().code())),
        new Fact(say.it("matter.received"), say.minute(file.receivedAt())),
        new Fact(say.it("matter.since"), say.minute(file.stateSince())));
  }

  private List<Fact> answers(Reading at) {
    Say say = at.say();
    CaseFile file = at.file();
    List<Fact> facts = new ArrayList<>();
    String lead = names.unit(at.county(), file.leadUnit(), say);
    facts.add(new Fact(say.it("matter.lead"), lead.isEmpty() ? say.it("matter.lead.none") : lead));
    List<String> others =
        at.dossier().orders().stream()
            .filter(
                o -> !o.lead() && o.state() != org.jingwei.casework.WorkOrder.OrderState.WITHDRAWN)
            .map(o -> names.unit(at.county(), o.unit(), say))
            .toList();
    if (!others.isEmpty()) {
      facts.add(new Fact(say.it("matter.others"), say.joined(others)));
    }
    if (!file.recused().isEmpty()) {
      List<String> away =
          file.recused().stream().map(u -> names.unit(at.county(), u, say)).toList();
      facts.add(new Fact(say.it("matter.recused"), say.joined(away)));
    }
    if (file.suspendedUntil() != null) {
      boolean hearing = file.state() == CaseState.CLOSED;
      String until = say.it(hearing ? "matter.hearing-until" : "matter.suspended-until");
      facts.add(new Fact(until, say.when(file.suspendedUntil())));
    }
    if (!file.representatives().isEmpty()) {
      facts.add(new Fact(say.it("matter.petitioners"), representatives(at)));
    }
    if (file.state() == CaseState.MERGED && at.dossier().other() != null) {
      facts.add(new Fact(say.it("matter.merged-into"), at.dossier().other().code()));
    }
    return facts;
  }

  private static String representatives(Reading at) {
    List<String> named = new ArrayList<>();
    int number = 0;
    for (var report : at.dossier().reports()) {
      number++;
      if (at.file().representatives().contains(report.id())) {
        named.add(at.say().it("matter.reporter", number));
      }
    }
    return at.say().it("matter.petitioners.of", at.file().petitioners(), at.say().joined(named));
  }

  private @org.jspecify.annotations.Nullable Notice notice(Reading at, List<Deed> all) {
    Typed typed = at.typed();
    boolean shown = all.stream().anyMatch(d -> d.open() && typed.isFor(d.move()));
    if (typed.refusals().isEmpty() || shown && !typed.hasConflict()) {
      return null;
    }
    var first = typed.refusals().getFirst();
    boolean overtaken = first.code().equals("version-old");
    String remedy = overtaken ? at.say().it("matter.conflict.now") : at.say().remedy(first);
    return new Notice(
        overtaken ? at.say().it("matter.conflict") : at.say().refusal(first),
        shown ? at.say().it("matter.conflict.go-on") : remedy,
        typed.hasConflict() ? happened.last(at) : "",
        shown ? List.of() : kept(at));
  }

  /** What was typed into a form that is gone: nothing is lost, it can be copied. */
  private static List<Fact> kept(Reading at) {
    List<Fact> kept = new ArrayList<>();
    for (String name : List.of("reason", "outcome", "note", "cause", "route")) {
      String value = at.typed().value(at.typed().move(), name);
      if (!value.isBlank()) {
        String label = at.say().it("matter.do." + at.typed().move() + "." + name);
        kept.add(new Fact(label, value));
      }
    }
    return kept;
  }
}
