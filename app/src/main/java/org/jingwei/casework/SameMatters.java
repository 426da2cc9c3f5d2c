// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Sketch;
import org.jingwei.casework.DuplicateSearch.Found;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Pseudonym;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to what else tells of a matter: case files that may be the same (相同) and such that have
 * to do with it (相关), as everything stands now, for a reader who may see them. Searched by square
 * and by words over the last weeks, however many case files there are. The person decides.
 */
@Service
public final class SameMatters {

  /**
   * A case file and why it may be the same.
   *
   * @param apart whether a person said that it is not the same
   */
  public record Alike(CaseFile file, Resemblance why, boolean apart) {}

  /**
   * @param same that may be the same and have not ended, the likeliest first
   * @param related others near it or in its words: ended, less alike, or told apart
   */
  public record Around(List<Alike> same, List<Alike> related) {
    public Around {
      same = List.copyOf(same);
      related = List.copyOf(related);
    }
  }

  /**
   * A matter that is being told.
   *
   * @param division the smallest one known, at least the county's
   * @param category empty while it is not known
   */
  public record Told(
      @Nullable Wgs84 point,
      @Nullable String address,
      DivisionCode division,
      String category,
      String text) {}

  private static final int MOST_SAME = 3;
  private static final int MOST_RELATED = 5;

  /** Less alike than this, and elsewhere, has nothing to do with it. */
  private static final double RELATED = 0.05;

  /** Looked at before it is known which of them the reader may see. */
  private static final int LOOKED_AT = 24;

  private static final int TELLERS = 20;
  private static final int TOLD_BY_THEM = 200;

  private final Alikes alikes;
  private final CaseQueries queries;
  private final Reports reports;
  private final Clock clock;

  SameMatters(Alikes alikes, CaseQueries queries, Reports reports, Clock clock) {
    this.alikes = alikes;
    this.queries = queries;
    this.reports = reports;
    this.clock = clock;
  }

  /** What lies around a case file: five statements at most. */
  public Around of(Actor actor, Dossier dossier) {
    CaseFile file = dossier.file();
    Set<Long> tellers = tellers(actor, dossier);
    Sought sought = alikes.sought(file);
    Set<Long> apart = alikes.apartFrom(file);
    List<Alike> all =
        seen(actor, sought, alikes.list(file.county(), sought, tellers), tellers, apart);
    List<Alike> same = new ArrayList<>();
    List<Alike> related = new ArrayList<>();
    for (Alike one : all) {
      boolean likely = one.why().likeness() >= Likeness.WORTH_SHOWING;
      boolean proposed = likely && one.file().state().open() && !one.apart();
      (proposed && same.size() < MOST_SAME ? same : related).add(one);
    }
    return new Around(same, related.stream().limit(MOST_RELATED).toList());
  }

  /** Open case files that may be what is being told, the likeliest first: two statements. */
  public List<Alike> listFor(Actor actor, Told told, int most) {
    List<Long> sketch = Arrays.stream(Sketch.of(told.text())).boxed().toList();
    Sought sought =
        new Sought(
            Ids.firstAt(clock.instant()),
            told.point(),
            told.address(),
            told.division(),
            told.category().isEmpty() ? CaseFile.UNCLASSIFIED : told.category(),
            FirstPicture.summary(told.text()),
            clock.instant(),
            sketch);
    List<Found> found = alikes.list(actor.county(), sought, Set.of());
    return seen(actor, sought, found, Set.of(), Set.of()).stream()
        .filter(one -> one.file().state().open())
        .limit(most)
        .toList();
  }

  private List<Alike> seen(
      Actor actor, Sought sought, List<Found> found, Set<Long> tellers, Set<Long> apart) {
    List<Found> first = found.stream().limit(LOOKED_AT).toList();
    Map<Long, CaseFile> files = files(actor, first.stream().map(Found::id).toList());
    List<Alike> seen = new ArrayList<>();
    for (Found one : first) {
      CaseFile file = files.get(one.id());
      if (file != null) {
        boolean teller = tellers.contains(one.id());
        var why = Resemblance.of(sought, file, one.likeness(), teller);
        boolean parted = apart.contains(one.id());
        if (parted || teller || why.samePlace() || one.likeness() >= RELATED) {
          seen.add(new Alike(file, why, parted));
        }
      }
    }
    return seen;
  }

  private Map<Long, CaseFile> files(Actor actor, List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : queries.listByIds(actor.county(), ids).stream()
            .filter(file -> actor.may(Permission.READ_CASES, file.area()))
            .filter(file -> !CaseSight.isRecused(actor, file))
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
  }

  /** That one person told two matters is for those alone who may ask who told them. */
  private Set<Long> tellers(Actor actor, Dossier dossier) {
    CaseFile file = dossier.file();
    if (!actor.may(Permission.REVEAL_CONTACT, file.area())) {
      return Set.of();
    }
    CountyCode county = file.county();
    var people =
        dossier.reports().stream()
            .map(Report::reporter)
            .filter(Objects::nonNull)
            .distinct()
            .limit(TELLERS)
            .map(Pseudonym::new)
            .toList();
    Set<Long> told = new HashSet<>();
    reports.listByReporters(county, people, TOLD_BY_THEM).forEach(r -> told.add(r.caseId()));
    return told;
  }
}
