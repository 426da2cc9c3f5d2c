// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.DutyTrial;
import org.jingwei.deadline.LimitTrial;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Unit;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a draft would change, by the rules that are in force, on the latest matters that are not
 * confidential: whom the catalogue would name first, how long handling might take. Nothing is kept.
 */
@Service
public final class WhatIf {

  /** As many matters as are looked at. */
  public static final int SAMPLE = 500;

  private static final Duration SINCE = Duration.ofDays(30);
  private static final int SHOWN = 20;

  /** One matter: whom the catalogue names first, live and by the draft; null where nobody. */
  public record Matter(String code, String category, @Nullable Unit before, @Nullable Unit after) {}

  /**
   * @param looked at so many matters of the last 30 days
   * @param open of them are open: their clocks keep the limits that they started with
   * @param otherUnit would be proposed to somebody else
   * @param otherLimit would have another time for handling
   * @param otherDeadline of the open ones run on a calendar that the draft changes, so that their
   *     deadline is set anew
   * @param lostCategory have a category that the draft ends
   * @param examples of those with another unit; 20 at most
   */
  public record Answer(
      int looked,
      int open,
      int otherUnit,
      int otherLimit,
      int otherDeadline,
      int lostCategory,
      List<Matter> examples) {}

  private final Cases cases;
  private final JsonMapper json;
  private final Clock clock;

  WhatIf(Cases cases, JsonMapper json, Clock clock) {
    this.cases = cases;
    this.json = json;
    this.clock = clock;
  }

  private record Side(Map<String, Category> categories, DutyTrial duties, LimitTrial limits) {

    static Side of(Pack pack) {
      return new Side(
          pack.categories().stream().collect(Collectors.toMap(Category::code, Function.identity())),
          new DutyTrial(pack.duties(), pack.units()),
          new LimitTrial(pack.limits(), pack.calendar()));
    }

    private @Nullable String parent(String category) {
      Category known = categories.get(category);
      return known == null ? null : known.parent();
    }

    @Nullable Unit unit(CaseFile file, String category) {
      String parent = parent(category);
      List<String> path = parent == null ? List.of(category) : List.of(category, parent);
      return duties.findFirst(path, file.division()).orElse(null);
    }

    Optional<TimeLimit> limit(String category, Urgency urgency, Stage stage) {
      return limits.find(category, parent(category), urgency, stage);
    }
  }

  /** Empty while something is wrong with the draft. */
  public Optional<Answer> find(CountyCode county, DraftView draft) {
    Optional<Pack> live = live(draft);
    if (live.isEmpty() || draft.parts().pack().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(compare(county, Side.of(live.get()), Side.of(draft.parts().pack().get())));
  }

  private Answer compare(CountyCode county, Side before, Side after) {
    List<Matter> others = new ArrayList<>();
    int looked = 0;
    int open = 0;
    int otherLimit = 0;
    int otherDeadline = 0;
    int lost = 0;
    for (CaseFile file : cases.listLatest(county, clock.instant().minus(SINCE), SAMPLE)) {
      looked++;
      open += file.state().open() ? 1 : 0;
      String category = file.category();
      if (category == null) {
        continue;
      }
      otherDeadline += isSetAnew(file, category, before, after) ? 1 : 0;
      lost += after.categories().containsKey(category) ? 0 : 1;
      Unit old = before.unit(file, category);
      Unit now = after.unit(file, category);
      if (!code(old).equals(code(now))) {
        others.add(new Matter(file.code(), category, old, now));
      }
      otherLimit +=
          length(before.limit(category, file.urgency(), Stage.RESOLVE))
                  .equals(length(after.limit(category, file.urgency(), Stage.RESOLVE)))
              ? 0
              : 1;
    }
    return new Answer(
        looked,
        open,
        others.size(),
        otherLimit,
        otherDeadline,
        lost,
        others.stream().limit(SHOWN).toList());
  }

  /** A running clock keeps its limit and follows the calendar. */
  private static boolean isSetAnew(CaseFile file, String category, Side before, Side after) {
    if (!file.state().open() || file.resolveDueAt() == null) {
      return false;
    }
    return before
        .limit(category, file.urgency(), Stage.RESOLVE)
        .filter(limit ->
            !before
                .limits()
                .findDue(limit, file.urgency(), file.receivedAt())
                .equals(after.limits().findDue(limit, file.urgency(), file.receivedAt())))
        .isPresent();
  }

  /** When handling that starts at an instant would have to end, live and by the draft. */
  public record Due(Instant start, Optional<Instant> before, Optional<Instant> after) {
    public boolean isMoved() {
      return !before.equals(after);
    }
  }

  /** The usual time for handling from each of these starts; none while something is wrong. */
  public List<Due> listDues(DraftView draft, List<Instant> starts) {
    Optional<Pack> live = live(draft);
    Optional<Pack> wanted = draft.parts().pack();
    if (live.isEmpty() || wanted.isEmpty()) {
      return List.of();
    }
    Side before = Side.of(live.get());
    Side after = Side.of(wanted.get());
    return starts.stream()
        .map(start -> new Due(start, due(before, start), due(after, start)))
        .toList();
  }

  private static Optional<Instant> due(Side side, Instant start) {
    return side.limit("*", Urgency.NORMAL, Stage.RESOLVE)
        .flatMap(limit -> side.limits().findDue(limit, Urgency.NORMAL, start));
  }

  /** The categories as the draft has them; empty while something is wrong with it. */
  public Optional<CategoryTree> findCategories(DraftView draft) {
    return draft.parts().pack().map(pack -> new CategoryTree(pack.categories()));
  }

  private Optional<Pack> live(DraftView draft) {
    return new PackAssembly(new PackDraft(draft.parts().base().without("cells.geojson")), json)
        .assemble();
  }

  private static String code(@Nullable Unit unit) {
    return unit == null ? "" : unit.code();
  }

  private static String length(Optional<TimeLimit> limit) {
    return limit.map(one -> one.amount() + " " + one.unit()).orElse("");
  }

  /** When a limit row of the draft would run out if a matter came now, as text of an instant. */
  public Optional<Instant> findDue(DraftView draft, Map<String, String> row) {
    return draft
        .parts()
        .pack()
        .flatMap(pack -> {
          Side side = Side.of(pack);
          Urgency urgency = "urgent".equals(row.get("urgency")) ? Urgency.URGENT : Urgency.NORMAL;
          return side.limit(
                  row.getOrDefault("category", ""),
                  urgency,
                  Stage.of(row.getOrDefault("stage", "")))
              .flatMap(limit -> side.limits().findDue(limit, urgency, clock.instant()));
        });
  }

  /** The latest matters of a duty row's category, with whom the draft would name first. */
  public List<Matter> listProposals(CountyCode county, DraftView draft, String category) {
    return draft
        .parts()
        .pack()
        .map(pack -> {
          Side side = Side.of(pack);
          return cases.listLatest(county, clock.instant().minus(SINCE), SAMPLE).stream()
              .filter(file -> covers(side, category, file.category()))
              .limit(SHOWN)
              .map(file -> {
                Unit unit = side.unit(file, String.valueOf(file.category()));
                return new Matter(file.code(), String.valueOf(file.category()), null, unit);
              })
              .toList();
        })
        .orElse(List.of());
  }

  private static boolean covers(Side side, String rule, @Nullable String category) {
    return category != null
        && (rule.equals("*") || rule.equals(category) || rule.equals(side.parent(category)));
  }
}
