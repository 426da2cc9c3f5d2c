// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Set;
import org.jingwei.alike.Likeness;
import org.jingwei.casework.DuplicateSearch.Found;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jingwei.shared.CountyCode;

/**
 * What may be the same matter as a case file, as it stands now: after a correction of what or where
 * it is, and without what a person told apart from it.
 */
final class Alikes {

  private final DuplicateSearch search;
  private final SameTexts texts;
  private final MergeStore merges;

  Alikes(DuplicateSearch search, SameTexts texts, MergeStore merges) {
    this.search = search;
    this.texts = texts;
    this.merges = merges;
  }

  /** With the numbers of its text: one statement. */
  Sought sought(CaseFile file) {
    return Sought.of(file, texts.sketchOf(file.county(), file.id()));
  }

  /**
   * The likeliest first, with what was told apart from it: one statement.
   *
   * @param tellers case files that somebody told who told this one
   */
  List<Found> list(CountyCode county, Sought sought, Set<Long> tellers) {
    return search.around(county, sought).ranked(tellers);
  }

  /** What a person told apart from it. */
  Set<Long> apartFrom(CaseFile file) {
    return merges.apartFrom(file.county(), file.id());
  }

  /** Sets what is proposed anew, after what or where the matter is was corrected. */
  void propose(CaseFile before, CaseEdit next) {
    CaseFile corrected = next.sameVersion();
    Set<Long> apart = apartFrom(before);
    Found best =
        list(before.county(), sought(corrected), Set.of()).stream()
            .filter(found -> found.likeness() >= Likeness.WORTH_SHOWING)
            .filter(found -> !apart.contains(found.id()))
            .findFirst()
            .orElse(null);
    next.likelySame = best == null ? null : best.id();
    next.likeness = best == null ? 0 : best.likeness();
  }
}
