// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.Situation.Step;
import org.jingwei.report.Report;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which moves somebody may make now, the likely one first. Asked of the rules themselves, with
 * moves that are filled in well: so it can never promise what {@link Lifecycle} refuses.
 */
final class Openings {

  /** A reason that no rule finds fault with. */
  private static final String WORDS = "…";

  /** A unit that is at work and was not called yet. */
  private static final String UNIT = "?";

  /** In the order in which people need them; a page shows the first as the likely one. */
  private static final List<String> LIKELY =
      List.of(
          "unmerge",
          "rule-objection",
          "rule-extension",
          "end-hearing",
          "rule-review",
          "accept",
          "dispatch",
          "acknowledge",
          "report-outcome",
          "resume",
          "resolve",
          "confirm",
          "callback",
          "merge",
          "rework",
          "decline",
          "forward",
          "amend",
          "object",
          "whistle",
          "recall",
          "mark",
          "ask-extension",
          "suspend",
          "reopen",
          "write",
          "urge",
          "call-hearing",
          "represent",
          "recuse",
          "supervise",
          "ask-review",
          "call-off");

  /** From here on it is likelier that two matters are one than that the new one stands alone. */
  static final double LIKELY_SAME = 0.8;

  private Openings() {}

  /**
   * @param dossier the case file, with what belongs to it
   */
  static List<Opening> of(Dossier dossier, Who who, Instant now, CaseworkSettings settings) {
    Map<String, Opening> open = new LinkedHashMap<>();
    for (Probe probe : probes(dossier, now)) {
      Situation at = new Situation(dossier.file(), who, now, settings, probe.facts(), () -> 0);
      Opening found = opening(probe.move(), Lifecycle.decide(at, probe.move()));
      if (found != null && (found.obstacle() == null || !open.containsKey(found.move()))) {
        open.put(found.move(), found);
      }
    }
    return open.values().stream()
        .sorted(Comparator.comparingInt(o -> rank(dossier.file(), o)))
        .toList();
  }

  private static @Nullable Opening opening(Move move, Outcome<Step> decided) {
    return switch (decided) {
      case Outcome.Done<Step> _ -> new Opening(move.name(), null);
      case Outcome.Refused<Step>(List<Refusal> refusals) -> {
        Refusal first = refusals.getFirst();
        yield first.kind() == Refusal.Kind.INVALID ? new Opening(move.name(), first) : null;
      }
    };
  }

  private static int rank(CaseFile file, Opening opening) {
    boolean first =
        switch (opening.move()) {
          case "merge" -> file.likelySame() != null && file.likeness() >= LIKELY_SAME;
          case "amend" -> file.category().equals(CaseFile.UNCLASSIFIED);
          default -> false;
        };
    int blocked = opening.obstacle() == null ? 0 : LIKELY.size();
    return first ? -1 : blocked + LIKELY.indexOf(opening.move());
  }

  private record Probe(Move move, Facts facts) {}

  private static List<Probe> probes(Dossier d, Instant now) {
    List<Probe> probes = new ArrayList<>();
    Facts known = facts(d, null, null, null);
    for (Move move : plain(d.file(), now)) {
      probes.add(new Probe(move, known));
    }
    for (Request.Kind kind : Request.Kind.values()) {
      probes.add(ruling(d, kind));
    }
    for (WorkOrder order : d.orders()) {
      probes.add(new Probe(new Move.ReportOutcome(order.id(), WORDS), known));
    }
    for (Report report : d.reports()) {
      var heard = new Move.Callback(report.id(), Move.Heard.NOT_REACHED, null, null);
      probes.add(new Probe(heard, known));
    }
    if (!d.reports().isEmpty()) {
      probes.add(new Probe(new Move.Write(d.reports().getFirst().id(), WORDS), known));
    }
    probes.add(new Probe(represented(d), known));
    CaseFile another = another(d.file());
    probes.add(new Probe(new Move.Merge(another.id(), null), facts(d, another, null, null)));
    probes.add(new Probe(new Move.Unmerge(WORDS), standing(d)));
    return probes;
  }

  private static List<Move> plain(CaseFile file, Instant now) {
    return List.of(
        new Move.Amend(null, null, null, null, null),
        new Move.Mark(null, !file.confidential(), WORDS),
        new Move.Accept(null),
        new Move.Decline(WORDS, WORDS),
        new Move.AskReview(WORDS),
        new Move.Forward(WORDS, new Words(WORDS, WORDS)),
        new Move.CallOff(WORDS),
        new Move.CallHearing(WORDS, now.plus(Duration.ofMinutes(1))),
        new Move.EndHearing(null),
        new Move.Dispatch(UNIT, List.of(), null),
        new Move.Recall(WORDS),
        new Move.Acknowledge(),
        new Move.Object(WORDS, null),
        new Move.Resolve(WORDS, List.of()),
        new Move.Suspend(WORDS, now.plus(Duration.ofMinutes(1))),
        new Move.Resume(null),
        new Move.Whistle(List.of(UNIT), WORDS),
        new Move.AskExtension(1, WORDS),
        new Move.Confirm(null),
        new Move.Rework(WORDS),
        new Move.Reopen(WORDS),
        new Move.Recuse(UNIT, true, WORDS),
        new Move.Supervise(!file.supervised(), WORDS),
        new Move.Urge(WORDS));
  }

  private static Move represented(Dossier d) {
    List<Long> first =
        d.reports().stream().filter(r -> r.reporter() != null).map(Report::id).limit(1).toList();
    return new Move.Represent(2, first);
  }

  private static Facts facts(
      Dossier d, @Nullable CaseFile other, @Nullable MergeRecord merge, @Nullable Request waiting) {
    List<Request> reviews =
        d.requests().stream()
            .filter(r -> r.kind() == Request.Kind.REVIEW && r.granted() != null)
            .toList();
    return new Facts(other, merge, null, d.orders(), d.reports(), waiting, reviews, Set.of(UNIT));
  }

  private static Probe ruling(Dossier d, Request.Kind kind) {
    Request waiting =
        d.requests().stream()
            .filter(r -> r.kind() == kind && r.granted() == null)
            .findFirst()
            .orElse(null);
    Move move =
        switch (kind) {
          case OBJECTION -> new Move.RuleObjection(true, WORDS);
          case EXTENSION -> new Move.RuleExtension(false, WORDS);
          case REVIEW -> new Move.RuleReview(true, WORDS);
        };
    return new Probe(move, facts(d, null, null, waiting));
  }

  /** Any other open case file in the same place stands for the one that a person will choose. */
  private static CaseFile another(CaseFile file) {
    return file.edit().to(CaseState.REPORTED).as(file.id() + 1);
  }

  private static Facts standing(Dossier d) {
    CaseFile into = d.other();
    if (d.file().state() != CaseState.MERGED || into == null) {
      return Facts.NONE;
    }
    var merge = new MergeRecord(0, d.file().id(), into.id(), List.of(), CaseState.REPORTED, null);
    return facts(d, into, merge, null);
  }
}
