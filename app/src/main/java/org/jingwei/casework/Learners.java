// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each county's learner follows the feed of its case files: it is taught when a unit takes an order
 * (acknowledges it), and when an objection is upheld. What it knows is kept now and then; a process
 * goes on from there, and learns the whole history anew where nothing readable is kept.
 */
final class Learners {

  private static final Logger LOG = LoggerFactory.getLogger(Learners.class);
  private static final int AT_A_TIME = 500;
  private static final int KEEP_AFTER = 200;

  private final Map<CountyCode, Learned> byCounty = new ConcurrentHashMap<>();
  private final Matters matters;
  private final CaseQueries cases;
  private final EventStore events;
  private final LearnedStore store;
  private final Directory directory;
  private final Clock clock;

  Learners(
      Matters matters,
      CaseQueries cases,
      EventStore events,
      LearnedStore store,
      Directory directory,
      Clock clock) {
    this.matters = matters;
    this.cases = cases;
    this.events = events;
    this.store = store;
    this.directory = directory;
    this.clock = clock;
  }

  DispatchLearner of(CountyCode county) {
    Learned learned = byCounty.computeIfAbsent(county, this::restore);
    List<Unit> units = directory.listUnits(county);
    if (units != learned.known) {
      learned.learner.know(units.stream().map(u -> new Named(u.code(), u.name())).toList());
      learned.known = units;
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
    Learned learned = byCounty.computeIfAbsent(county, this::restore);
    synchronized (learned) {
      long before = learner.learned();
      Feed feed;
      do {
        feed =
            Feed.of(
                events.listAfter(county, learned.upTo.tx(), learned.upTo.id(), AT_A_TIME),
                learned.upTo);
        teachAll(county, learned, feed.events());
        learned.upTo = feed.next();
      } while (feed.events().size() == AT_A_TIME);
      if (learner.learned() - learned.kept >= KEEP_AFTER) {
        keep(county, learned);
      }
      return (int) (learner.learned() - before);
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
    for (CaseEvent event : telling) {
      @Nullable CaseFile file = files.get(event.caseId());
      @Nullable Matter matter = file == null ? null : matters.of(file);
      if (matter != null) {
        teach(learned, event, matter);
      }
    }
  }

  private static boolean isTelling(CaseEvent event) {
    return switch (event.move()) {
      case "dispatch", "acknowledge" -> true;
      case "rule-objection" -> Boolean.TRUE.equals(event.detail().get("upheld"));
      default -> false;
    };
  }

  private void teach(Learned learned, CaseEvent event, Matter matter) {
    CountyCode county = event.county();
    switch (event.move()) {
      case "dispatch" ->
          learned.show(event.caseId(), learned.learner.suggest(matter, 1).findFirst());
      case "acknowledge" -> {
        Named taker = matters.unit(county, event.unit());
        learned
            .takeShown(event.caseId())
            .ifPresentOrElse(
                shown -> learned.learner.learn(matter, taker, shown),
                () -> learned.learner.learn(matter, taker));
      }
      default ->
          sentBefore(event)
              .ifPresent(unit -> learned.learner.reject(matter, matters.unit(county, unit)));
    }
  }

  /** The unit whose objection was upheld: the one of the last dispatch before. */
  private java.util.Optional<String> sentBefore(CaseEvent ruling) {
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
