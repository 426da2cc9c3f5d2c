// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.understanding.Opened.Told;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is guessed from a matter's words against what the desk decides, before anything is
 * learnt from it: when a person takes the matter on, and when a person corrects its category later.
 */
final class Judging implements FeedFollower.Reader {

  private final Opened opened;
  private final Reports reports;
  private final JudgedStore store;
  private final ModelInUse models;
  private final Tallying tallying;
  private final ZoneId zone;

  Judging(
      Cases cases,
      Reports reports,
      JudgedStore store,
      ModelInUse models,
      Tallying tallying,
      ZoneId zone) {
    this.opened = new Opened(cases, reports);
    this.reports = reports;
    this.store = store;
    this.models = models;
    this.tallying = tallying;
    this.zone = zone;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    Map<Long, CaseEvent> decided = new LinkedHashMap<>();
    events.stream().filter(Judging::decides).forEach(e -> decided.putIfAbsent(e.caseId(), e));
    List<Long> ids = List.copyOf(decided.keySet());
    Map<Long, Told> told = ids.isEmpty() ? Map.of() : opened.load(county, ids);
    tallying.take(county, events, told);
    if (!ids.isEmpty()) {
      judge(county, decided, told);
    }
  }

  private void judge(CountyCode county, Map<Long, CaseEvent> decided, Map<Long, Told> told) {
    Map<Long, Judged> before = store.load(county, List.copyOf(decided.keySet()));
    List<Judged> changed = new ArrayList<>();
    for (CaseEvent event : decided.values()) {
      @Nullable Told one = told.get(event.caseId());
      if (one != null && !one.file().category().equals(CaseFile.UNCLASSIFIED)) {
        @Nullable Judged old = before.get(event.caseId());
        Judged now = old == null ? judge(county, event, one) : old.decidedAs(one.file().category());
        if (!now.equals(old)) {
          changed.add(now);
        }
      }
    }
    store.save(county, changed, before);
  }

  /** A person took the matter on, or gave it another category after that. */
  private static boolean decides(CaseEvent event) {
    boolean takenOn = event.move().equals("accept");
    boolean corrected = event.detail().containsKey("category") && event.from() != null;
    return event.actorKind().equals("staff")
        && (takenOn || (corrected && event.to() != CaseState.REPORTED));
  }

  private Judged judge(CountyCode county, CaseEvent event, Told told) {
    LocalDate day = event.at().atZone(zone).toLocalDate();
    List<Guess> guesses = reports.listGuessesOfWords(county, told.words());
    boolean sure = reports.findSure(county, told.words()).isPresent();
    return new Judged(
        event.caseId(),
        event.at(),
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        models.version(county),
        guesses.isEmpty() ? "" : guesses.getFirst().category().code(),
        guesses.isEmpty() ? 0 : guesses.getFirst().share(),
        sure && !guesses.isEmpty(),
        told.file().category());
  }
}
