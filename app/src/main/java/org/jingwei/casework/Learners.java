// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jingwei.casework.Learned.Shown;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.casework.dispatch.Suggestion;
import org.jingwei.casework.dispatch.Suggestions;
import org.jingwei.directory.Unit;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each county's learner follows the feed of its case files: it is taught when a unit takes an order
 * (acknowledges it), when an objection is upheld, and when a person takes an automatic order back.
 * Each time it is written down what had been suggested. An automatic order that a unit takes
 * teaches nothing: the program would only confirm itself. What it knows is kept now and then; a
 * process goes on from there, and learns the whole history anew where nothing readable is kept.
 */
final class Learners {

  private static final Logger LOG = LoggerFactory.getLogger(Learners.class);
  private static final int AT_A_TIME = 500;
  private static final int KEEP_AFTER = 200;
  private static final int KEEP_ON_THE_WAY = 20_000;

  /**
   * Older events are not judged: their rows may be erased, and then nothing tells that they were.
   */
  private static final Duration JUDGED_FOR = Duration.ofDays(130);

  private final Map<CountyCode, Learned> byCounty = new ConcurrentHashMap<>();
  private final Matters matters;
  private final CaseQueries cases;
  private final EventStore events;
  private final LearnedStore store;
  private final JudgementStore judgements;
  private final Function<CountyCode, List<Unit>> units;
  private final Clock clock;

  Learners(
      Matters matters,
      CaseQueries cases,
      EventStore events,
      LearnedStore store,
      JudgementStore judgements,
      Function<CountyCode, List<Unit>> units,
      Clock clock) {
    this.matters = matters;
    this.cases = cases;
    this.events = events;
    this.store = store;
    this.judgements = judgements;
    this.units = units;
    this.clock = clock;
  }

  DispatchLearner of(CountyCode county) {
    Learned learned = byCounty.computeIfAbsent(county, this::restore);
    List<Unit> known = units.apply(county);
    if (known != learned.known) {
      learned.learner.know(known.stream().map(u -> new Named(u.code(), u.name())).toList());
      learned.known = known;
    }
    return learned.learner;
  }

  private Learned restore(CountyCode county) {
    return store
        .find(county)
        .map(kept -> {
          try {
            return Learned.load(kept.state(), kept.upTo());
          } catch (IOException unreadable) {
            LOG.info("what was learnt in {} is learnt anew: {}", county, unreadable.getMessage());
            return new Learned();
          }
        })
        .orElseGet(Learned::new);
  }

  /**
   * Learns what has happened since; how many cases were learned. What running transactions hold
   * back comes the next time.
   */
  int follow(CountyCode county) {
    DispatchLearner learner = of(county);
    long before = learner.learned();
    while (step(county) > 0) {
      continue;
    }
    return (int) (learner.learned() - before);
  }

  /**
   * Learns the next of what has happened; above 0 where there is more. Years of it are learned in
   * many steps, so that a program that is to end does not wait for the last.
   */
  int step(CountyCode county) {
    DispatchLearner learner = of(county);
    Learned learned = byCounty.computeIfAbsent(county, this::restore);
    synchronized (learned) {
      Feed feed =
          Feed.of(
              events.listAfter(county, learned.upTo.tx(), learned.upTo.id(), AT_A_TIME),
              learned.upTo);
      teachAll(county, learned, feed.events());
      learned.upTo = feed.next();
      boolean more = feed.events().size() == AT_A_TIME;
      if (learner.learned() - learned.kept >= (more ? KEEP_ON_THE_WAY : KEEP_AFTER)) {
        keep(county, learned);
      }
      return more ? AT_A_TIME : 0;
    }
  }

  private void teachAll(CountyCode county, Learned learned, List<CaseEvent> happened) {
    List<CaseEvent> telling = happened.stream().filter(Learners::isTelling).toList();
    if (telling.isEmpty()) {
      return;
    }
    Map<Long, CaseFile> files = new java.util.HashMap<>();
    cases
        .listByIds(county, telling.stream().map(CaseEvent::caseId).distinct().toList())
        .forEach(file -> files.put(file.id(), file));
    List<Judgement> judged = new ArrayList<>();
    for (CaseEvent event : telling) {
      @Nullable CaseFile file = files.get(event.caseId());
      @Nullable Matter matter = file == null || file.confidential() ? null : matters.of(file);
      if (file != null && matter != null) {
        teach(learned, event, file, matter).ifPresent(judged::add);
      }
    }
    LocalDate from = LocalDate.ofInstant(clock.instant().minus(JUDGED_FOR), clock.getZone());
    judgements.add(county, judged.stream().filter(one -> !one.day().isBefore(from)).toList());
  }

  private static boolean isTelling(CaseEvent event) {
    return switch (event.move()) {
      case "dispatch", "acknowledge", "recall" -> true;
      case "rule-objection" -> Boolean.TRUE.equals(event.detail().get("upheld"));
      default -> false;
    };
  }

  private Optional<Judgement> teach(
      Learned learned, CaseEvent event, CaseFile file, Matter matter) {
    switch (event.move()) {
      case "dispatch" -> {
        learned.show(event.caseId(), shown(learned, event, file, matter));
        return Optional.empty();
      }
      case "acknowledge" -> {
        return taken(learned, event, file, matter);
      }
      default -> {
        return cameBack(learned, event, file, matter);
      }
    }
  }

  private Optional<Shown> shown(Learned learned, CaseEvent event, CaseFile file, Matter matter) {
    Suggestions ranked = learned.learner.suggest(matter, 1);
    if (event.actorKind().equals("rule")) {
      String unit = String.valueOf(event.detail().get("unit"));
      double share = ranked.findFirst().map(Suggestion::probability).orElse(0.0);
      return Optional.of(new Shown(unit, share, true, DispatchWay.ALONE));
    }
    return ranked
        .findFirst()
        .map(first ->
            new Shown(
                first.unit().code(),
                first.probability(),
                ranked.sure(),
                ranked.sure() && couldGoAlone(event, file)
                    ? DispatchWay.MEASURE
                    : DispatchWay.PERSON));
  }

  private boolean couldGoAlone(CaseEvent event, CaseFile file) {
    boolean first = !event.detail().containsKey("again");
    return first && AloneRules.isOrdinary(file) && !matters.isPlaceContested(file);
  }

  private Optional<Judgement> taken(
      Learned learned, CaseEvent event, CaseFile file, Matter matter) {
    Named taker = matters.unit(event.county(), event.unit());
    Optional<Shown> shown = learned.takeShown(event.caseId());
    if (shown.isEmpty()) {
      learned.learner.learn(matter, taker);
    } else if (shown.get().way() != DispatchWay.ALONE) {
      learned.learner.learn(matter, taker, shown.get().suggestions());
    }
    return shown.map(one -> judgement(event, file, one, taker.code()));
  }

  /**
   * The unit that had it was not the one; what had been suggested is judged if it was that unit.
   */
  private Optional<Judgement> cameBack(
      Learned learned, CaseEvent event, CaseFile file, Matter matter) {
    Optional<String> sent = sentBefore(event);
    Optional<Shown> shown = learned.takeShown(event.caseId());
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    Named unit = matters.unit(event.county(), sent.get());
    shown
        .filter(one -> one.way() != DispatchWay.ALONE)
        .ifPresentOrElse(
            one -> learned.learner.reject(matter, unit, one.suggestions()),
            () -> learned.learner.reject(matter, unit));
    return shown
        .filter(one -> one.unit().equals(unit.code()))
        .map(one -> judgement(event, file, one, ""));
  }

  private Judgement judgement(CaseEvent event, CaseFile file, Shown shown, String taker) {
    return new Judgement(
        event.id(),
        event.caseId(),
        event.at().atZone(clock.getZone()).toLocalDate(),
        file.category(),
        shown.unit(),
        taker,
        shown.share(),
        shown.sure(),
        shown.way());
  }

  /** The unit that a matter comes back from: the one of the last dispatch before. */
  private Optional<String> sentBefore(CaseEvent ruling) {
    return events.listOf(ruling.county(), ruling.caseId()).stream()
        .filter(e -> e.move().equals("dispatch") && e.version() < ruling.version())
        .reduce((first, second) -> second)
        .map(e -> String.valueOf(e.detail().get("unit")));
  }

  /** Keeps what every county has taught since it was last kept. */
  void keepAll() {
    byCounty.forEach((county, learned) -> {
      synchronized (learned) {
        if (learned.learner.learned() > learned.kept) {
          keep(county, learned);
        }
      }
    });
  }

  private void keep(CountyCode county, Learned learned) {
    try {
      store.keep(county, learned.upTo, learned.save(), clock.instant());
      learned.kept = learned.learner.learned();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
