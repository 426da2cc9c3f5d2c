// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.text.Pieces;

/**
 * Keeps the answers of matters that ended well, and forgets them when that no longer holds: each
 * time the matter is judged as it stands now, so that the order of events does not count.
 */
final class Keeping implements FeedFollower.Reader {

  /** Moves after which a matter that ended may have to be forgotten. */
  private static final Set<String> CHANGING =
      Set.of("reopen", "mark", "amend", "merge", "unmerge", "recuse", "ask-review", "rule-review");

  private final Cases cases;
  private final Reports reports;
  private final ReplyStore store;
  private final NamedParts names;
  private final Emptying emptying;

  Keeping(Cases cases, Reports reports, ReplyStore store, NamedParts names, Emptying emptying) {
    this.cases = cases;
    this.reports = reports;
    this.store = store;
    this.names = names;
    this.emptying = emptying;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    Set<Long> ids = new LinkedHashSet<>();
    for (CaseEvent event : events) {
      boolean left = event.from() == CaseState.CLOSED && event.to() != CaseState.CLOSED;
      if (event.to() == CaseState.CLOSED || left || CHANGING.contains(event.move())) {
        ids.add(event.caseId());
      }
    }
    judge(county, List.copyOf(ids));
  }

  /** Judges these matters as they stand now; how many answers of them are kept. */
  int judge(CountyCode county, List<Long> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    List<CaseFile> ended =
        cases.listByIds(county, ids).stream()
            .filter(file -> file.state() == CaseState.CLOSED)
            .toList();
    Map<Long, List<Report>> told =
        ended.isEmpty()
            ? Map.of()
            : reports.listOfCases(county, ended.stream().map(CaseFile::id).toList()).stream()
                .collect(Collectors.groupingBy(Report::caseId));
    List<Kept> waiting = new ArrayList<>();
    Map<CaseFile, Integer> rated = new HashMap<>();
    for (CaseFile file : ended) {
      OptionalInt rating = WellRated.of(file, told.getOrDefault(file.id(), List.of()));
      if (rating.isPresent() && rating.getAsInt() > Kept.WAITING) {
        rated.put(file, rating.getAsInt());
      } else if (rating.isPresent()) {
        waiting.add(
            Kept.waiting(file.id(), file.category(), Objects.requireNonNull(file.closedAt())));
      }
    }
    List<Kept> emptied = empty(county, rated, told);
    store.forget(county, ids);
    store.save(county, waiting);
    return keep(county, emptied);
  }

  private List<Kept> empty(
      CountyCode county, Map<CaseFile, Integer> rated, Map<Long, List<Report>> told) {
    List<Kept> emptied = new ArrayList<>();
    Map<Long, String> answers = answers(county, rated.keySet());
    rated.forEach((file, rating) -> {
      String answer = answers.get(file.id());
      Optional<String> text =
          answer == null
              ? Optional.empty()
              : emptying.empty(answer, part -> names.in(county, part)).filter(Measures::anyIn);
      text.ifPresent(rest ->
          emptied.add(
              Kept.of(
                  file.id(),
                  file.category(),
                  rating,
                  Objects.requireNonNull(file.closedAt()),
                  rest,
                  asked(county, told.getOrDefault(file.id(), List.of())))));
    });
    emptied.sort(Comparator.comparingLong(Kept::caseId));
    return emptied;
  }

  private Map<Long, String> answers(CountyCode county, Set<CaseFile> files) {
    Map<Long, String> answers = new HashMap<>();
    for (CaseEvent event :
        cases.listHistories(county, files.stream().map(CaseFile::id).sorted().toList())) {
      if (event.move().equals("resolve") && event.reason() != null) {
        answers.put(event.caseId(), event.reason());
      }
    }
    return answers;
  }

  /** Emptied as well: numbers of pieces could tell a name to whoever tries all names. */
  private int[] asked(CountyCode county, List<Report> told) {
    String text = told.isEmpty() ? "" : told.getFirst().text();
    return Pieces.pairs(emptying.ordinaryClauses(text, part -> names.in(county, part)));
  }

  /** Of near copies the best rated is kept, of equally rated ones the first. */
  private int keep(CountyCode county, List<Kept> emptied) {
    Set<String> categories = new HashSet<>();
    emptied.forEach(one -> categories.add(one.category()));
    List<Kept> known =
        categories.isEmpty()
            ? new ArrayList<>()
            : new ArrayList<>(store.listBest(county, categories));
    List<Kept> added = new ArrayList<>();
    List<Long> replaced = new ArrayList<>();
    for (Kept one : emptied) {
      List<Kept> copies =
          known.stream()
              .filter(other -> other.category().equals(one.category()) && one.isNearCopyOf(other))
              .toList();
      if (copies.stream().allMatch(other -> other.rating() < one.rating())) {
        copies.forEach(other -> replaced.add(other.caseId()));
        known.removeAll(copies);
        added.removeAll(copies);
        known.add(one);
        added.add(one);
      }
    }
    store.forget(county, replaced);
    store.save(county, added);
    store.trim(county, categories);
    return added.size();
  }
}
