// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** Takes stretches of the feed into matters, sums and shares: six statements each. */
final class Recorder implements FeedFollower.Reader {

  private final Cases cases;
  private final Reports reports;
  private final Deadlines deadlines;
  private final InsightStore store;

  Recorder(Cases cases, Reports reports, Deadlines deadlines, InsightStore store) {
    this.cases = cases;
    this.reports = reports;
    this.deadlines = deadlines;
    this.store = store;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    List<Long> ids = events.stream().map(CaseEvent::caseId).distinct().toList();
    Map<Long, Matter> matters = store.load(county, ids);
    Set<Long> changed = new HashSet<>();
    ZoneId zone = deadlines.calendarOf(county).zone();
    CategoryTree tree = reports.categories(county);
    Sums sums = new Sums();
    Function<Sums, Fold> folding = into -> new Fold(zone, code -> top(tree, code), into);
    Fold fold = folding.apply(sums);
    for (CaseEvent event : events) {
      int known = version(matters.get(event.caseId()));
      if (event.version() > known) {
        for (CaseEvent next : inOrder(event, known)) {
          Matter before =
              Judgements.areIn(next)
                  ? judgedAgain(next, folding, sums)
                  : matters.get(event.caseId());
          matters.put(event.caseId(), fold.fold(before, next));
        }
        changed.add(event.caseId());
      }
    }
    Map<Long, Matter> toSave = new HashMap<>(matters);
    toSave.keySet().retainAll(changed);
    store.save(county, toSave.values());
    store.add(county, sums.changes());
    store.share(county, sums.shares());
  }

  /**
   * A calendar has turned verdicts that were counted: the matter's whole part in the sums is taken
   * out, and put in again as it is judged now. Happens about once a year, to few.
   */
  private @Nullable Matter judgedAgain(CaseEvent judging, Function<Sums, Fold> folding, Sums sums) {
    List<CaseEvent> until =
        history(judging).stream().filter(e -> e.version() <= judging.version()).toList();
    List<CaseEvent> before = until.subList(0, until.size() - 1);
    Sums counted = new Sums();
    fold(before, new Judgements(before), folding.apply(counted));
    Sums right = new Sums();
    Matter matter = fold(before, new Judgements(until), folding.apply(right));
    sums.addAll(counted, -1);
    sums.addAll(right, 1);
    return matter;
  }

  private static @Nullable Matter fold(List<CaseEvent> events, Judgements judgements, Fold fold) {
    Matter matter = null;
    for (CaseEvent event : events) {
      matter = fold.fold(matter, judgements.applied(event));
    }
    return matter;
  }

  private List<CaseEvent> history(CaseEvent of) {
    return cases.listHistory(of.county(), of.caseId()).stream()
        .sorted(Comparator.comparingInt(CaseEvent::version))
        .toList();
  }

  private static int version(@Nullable Matter matter) {
    return matter == null ? 0 : matter.version();
  }

  /**
   * The feed may bring a later version first; the earlier ones were then committed before it, so
   * the history has them, and their turn in the feed finds them counted.
   */
  private List<CaseEvent> inOrder(CaseEvent event, int known) {
    if (event.version() == known + 1) {
      return List.of(event);
    }
    return history(event).stream().filter(e -> e.version() > known).toList();
  }

  private static String top(CategoryTree tree, String code) {
    List<String> path = tree.path(code);
    return path.isEmpty() ? code : path.getLast();
  }
}
