// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A county's time limits, found by category, else its parent, else any; urgency before both. */
final class LimitTable {

  private static final int WIDTH = Urgency.values().length;

  private final Map<String, @Nullable TimeLimit[]> byCategory = new HashMap<>();

  LimitTable(List<TimeLimit> limits) {
    for (TimeLimit limit : limits) {
      for (Urgency urgency : Urgency.values()) {
        put(limit, urgency);
      }
    }
  }

  private void put(TimeLimit limit, Urgency urgency) {
    if (limit.urgency() != null && limit.urgency() != urgency) {
      return;
    }
    @Nullable TimeLimit[] row =
        byCategory.computeIfAbsent(
            limit.category(), category -> new @Nullable TimeLimit[Stage.values().length * WIDTH]);
    int place = place(limit.stage(), urgency);
    if (row[place] == null || limit.urgency() != null) {
      row[place] = limit.runningFor(urgency);
    }
  }

  Optional<TimeLimit> find(String category, @Nullable String parent, Urgency urgency, Stage stage) {
    int place = place(stage, urgency);
    TimeLimit found = at(category, place);
    if (found == null && parent != null) {
      found = at(parent, place);
    }
    return Optional.ofNullable(found == null ? at(TimeLimit.ANY, place) : found);
  }

  private @Nullable TimeLimit at(String category, int place) {
    @Nullable TimeLimit[] row = byCategory.get(category);
    return row == null ? null : row[place];
  }

  private static int place(Stage stage, Urgency urgency) {
    return stage.ordinal() * WIDTH + urgency.ordinal();
  }

  /** What stops a table from being used: a line given twice, a stage without a limit for all. */
  static List<Refusal> wrongWith(List<TimeLimit> limits) {
    List<Refusal> wrong = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (TimeLimit limit : limits) {
      String urgency = limit.urgency() == null ? TimeLimit.ANY : limit.urgency().code();
      if (!seen.add(List.of(limit.category(), urgency, limit.stage().code()))) {
        wrong.add(
            Refusal.invalid(
                "limit-twice", "stage", limit.category(), urgency, limit.stage().code()));
      }
    }
    for (String missing : listWithoutDefault(limits)) {
      String[] stageAndUrgency = missing.split(" ");
      wrong.add(
          Refusal.invalid(
              "limit-without-default", "stage", stageAndUrgency[0], stageAndUrgency[1]));
    }
    return wrong;
  }

  static List<String> listWithoutDefault(List<TimeLimit> limits) {
    List<String> missing = new ArrayList<>();
    LimitTable table = new LimitTable(limits);
    for (Stage stage : Stage.values()) {
      for (Urgency urgency : Urgency.values()) {
        if (table.find(TimeLimit.ANY, null, urgency, stage).isEmpty()) {
          missing.add(stage.code() + " " + urgency.code());
        }
      }
    }
    return missing;
  }
}
