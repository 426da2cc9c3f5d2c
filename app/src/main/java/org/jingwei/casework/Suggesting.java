// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.casework.dispatch.Suggestion;
import org.jingwei.casework.dispatch.Suggestions;
import org.jingwei.directory.Directory;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who should answer: the duty catalogue and what was learnt from earlier dispatches, in one list.
 */
final class Suggesting {

  /** As many as fit under a clerk's eye. */
  private static final int MOST = 5;

  private final Matters matters;
  private final Learners learners;
  private final Directory directory;

  Suggesting(Matters matters, Learners learners, Directory directory) {
    this.matters = matters;
    this.learners = learners;
    this.directory = directory;
  }

  /** Learns at once what was dispatched since; how many cases that were. */
  int learnNow(CountyCode county) {
    return learners.follow(county);
  }

  List<UnitSuggestion> suggest(CaseFile file) {
    @Nullable Matter matter = matters.of(file);
    if (matter == null) {
      return List.of();
    }
    CountyCode county = file.county();
    Suggestions ranked = learners.of(county).suggest(matter, MOST);
    List<String> catalogued = matter.catalogue().stream().map(Named::code).toList();
    List<UnitSuggestion> open = new ArrayList<>();
    boolean first = true;
    for (Suggestion one : ranked.ranked()) {
      boolean recused = file.recused().contains(one.unit().code());
      if (!recused && directory.isOpen(county, one.unit().code())) {
        open.add(
            new UnitSuggestion(
                one.unit().code(),
                one.unit().name(),
                one.probability(),
                first && ranked.sure(),
                catalogued.indexOf(one.unit().code()) + 1,
                one.reasons()));
      }
      first = false;
    }
    return List.copyOf(open);
  }
}
