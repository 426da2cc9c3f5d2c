// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.text.Pieces;

/** Chooses past answers for a matter: by category, language and likeness of what was asked. */
final class Drafts {

  /**
   * @param shared how many pieces both askings share
   * @param words some of them
   */
  record Near(Kept kept, int shared, List<String> words) {}

  private static final int MOST_WORDS = 3;

  /** Some that are not fit any more still leave three. */
  private static final int LOOKED_AT = 2 * Replies.MOST_DRAFTS;

  private final Cases cases;
  private final Reports reports;
  private final ReplyStore store;

  Drafts(Cases cases, Reports reports, ReplyStore store) {
    this.cases = cases;
    this.reports = reports;
    this.store = store;
  }

  List<Near> nearest(CaseFile file, String asked) {
    if (file.category().equals(CaseFile.UNCLASSIFIED)) {
      return List.of();
    }
    int[] pairs = Pieces.pairs(asked);
    boolean chinese = Emptying.isChinese(asked);
    List<Kept> all =
        store.listBest(file.county(), group(file)).stream()
            .filter(kept -> kept.caseId() != file.id())
            .filter(kept -> Emptying.isChinese(kept.text()) == chinese)
            .toList();
    List<Kept> first =
        all.stream()
            .sorted(
                Comparator.comparing((Kept kept) -> !kept.category().equals(file.category()))
                    .thenComparingInt(kept -> -Pieces.shared(pairs, kept.asked()))
                    .thenComparingInt(kept -> -kept.rating())
                    .thenComparing(Comparator.comparing(Kept::at).reversed()))
            .limit(LOOKED_AT)
            .toList();
    Set<Long> fit = stillFit(file, first);
    return first.stream()
        .filter(kept -> fit.contains(kept.caseId()))
        .limit(Replies.MOST_DRAFTS)
        .map(kept -> near(kept, pairs, asked))
        .toList();
  }

  /** The category and those beside it below the same node. */
  private List<String> group(CaseFile file) {
    CategoryTree tree = reports.categories(file.county());
    List<String> group = new ArrayList<>(List.of(file.category()));
    tree.find(file.category())
        .map(Category::parent)
        .ifPresent(parent ->
            tree.listBelow(parent).stream()
                .map(Category::code)
                .filter(code -> !code.equals(file.category()))
                .forEach(group::add));
    return group;
  }

  /** A matter that was opened again a moment ago is not yet forgotten. */
  private Set<Long> stillFit(CaseFile file, List<Kept> kept) {
    List<Long> ids = kept.stream().map(Kept::caseId).toList();
    if (ids.isEmpty()) {
      return Set.of();
    }
    Map<Long, List<Report>> told =
        reports.listOfCases(file.county(), ids).stream()
            .collect(Collectors.groupingBy(Report::caseId));
    return cases.listByIds(file.county(), ids).stream()
        .filter(one -> {
          var rating = WellRated.of(one, told.getOrDefault(one.id(), List.of()));
          return rating.isPresent() && rating.getAsInt() > Kept.WAITING;
        })
        .map(CaseFile::id)
        .collect(Collectors.toSet());
  }

  /** Signs that only join others; two signs with one of them are no word to show. */
  private static final String JOINING = "的了着在是我你他也都就又还";

  private static Near near(Kept kept, int[] pairs, String asked) {
    List<String> words = new ArrayList<>();
    int[] last = {-1, -1};
    Pieces.each(
        asked,
        2,
        (code, start, end) -> {
          boolean pair = end == last[0];
          last[0] = end;
          boolean apart = start >= last[1];
          if (pair
              && apart
              && words.size() < MOST_WORDS
              && Arrays.binarySearch(kept.asked(), code) >= 0) {
            String word = asked.substring(start, end);
            if (!words.contains(word) && word.chars().noneMatch(c -> JOINING.indexOf(c) >= 0)) {
              words.add(word);
            }
            last[1] = end;
          }
        });
    return new Near(kept, Pieces.shared(pairs, kept.asked()), words);
  }
}
