// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jingwei.text.Folded;
import org.jspecify.annotations.Nullable;

/** The names of one county, to be found by what somebody types. Immutable. */
public final class NameShelf {

  private static final Comparator<NameHit> ORDER =
      Comparator.comparingInt((NameHit hit) -> -hit.score())
          .thenComparingInt(hit -> hit.named().name().zh().length())
          .thenComparing(hit -> hit.named().key());

  /** A name with its forms folded: the full one, the English one, the short ones. */
  private record Line(Named named, List<String> forms) {}

  private final List<Line> lines;

  private NameShelf(List<Line> lines) {
    this.lines = lines;
  }

  public static NameShelf of(List<Named> names) {
    return new NameShelf(names.stream().map(NameShelf::line).toList());
  }

  private static Line line(Named named) {
    return new Line(
        named,
        Stream.concat(Stream.of(named.name().zh(), named.name().en()), named.shorter().stream())
            .map(form -> Folded.of(form).strip())
            .filter(form -> !form.isEmpty())
            .distinct()
            .toList());
  }

  /**
   * The names that what was typed may mean, likeliest first.
   *
   * @param kinds only these kinds
   */
  public List<NameHit> search(String typed, Set<String> kinds, int most) {
    String plain = Folded.of(typed).strip();
    if (plain.isEmpty()) {
      return List.of();
    }
    Typed asked = new Typed(plain);
    List<NameHit> hits = new ArrayList<>();
    for (Line line : lines) {
      if (kinds.contains(line.named().kind())) {
        NameHit hit = best(line, asked);
        if (hit != null) {
          hits.add(hit);
        }
      }
    }
    return hits.stream().sorted(ORDER).limit(most).toList();
  }

  /** The one name that is meant: the only best one. */
  public Optional<NameHit> findOne(String typed, Set<String> kinds) {
    return search(typed, kinds, 1).stream().findFirst();
  }

  private static @Nullable NameHit best(Line line, Typed asked) {
    NameHit best = null;
    for (int i = 0; i < line.forms().size(); i++) {
      String form = line.forms().get(i);
      How how = asked.meets(form);
      if (how == null) {
        continue;
      }
      How told = how == How.EXACT && i > 1 ? How.SHORT : how;
      int score = told.score() + (asked.isAtStart(form, how) ? 5 : 0) - Math.min(i, 4);
      if (best == null || score > best.score()) {
        best = new NameHit(line.named(), told, form, score);
      }
    }
    return best;
  }
}
