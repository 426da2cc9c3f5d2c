// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which new group goes on under which earlier topic's id: the one that shares the most members with
 * it. Each id goes on once; of equal ones the smaller id and the earlier group.
 */
public final class Succession {

  private record Pair(long topic, int group, int shared) {}

  private static final Comparator<Pair> MOST_SHARED =
      Comparator.comparingInt((Pair pair) -> -pair.shared)
          .thenComparingLong(Pair::topic)
          .thenComparingInt(Pair::group);

  private Succession() {}

  /**
   * @param before the topic of each member before; members that had none are left out
   * @return by the group's place in the list, the id under which it goes on; a group that follows
   *     none is left out
   */
  public static Map<Integer, Long> of(List<Group> groups, Map<Long, Long> before) {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Map<Long, Integer> shared = new HashMap<>();
      for (long member : groups.get(g).members()) {
        Long topic = before.get(member);
        if (topic != null) {
          shared.merge(topic, 1, Integer::sum);
        }
      }
      int group = g;
      shared.forEach((topic, count) -> pairs.add(new Pair(topic, group, count)));
    }
    Map<Integer, Long> ids = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    pairs.stream()
        .sorted(MOST_SHARED)
        .forEach(pair -> {
          if (!ids.containsKey(pair.group) && taken.add(pair.topic)) {
            ids.put(pair.group, pair.topic);
          }
        });
    return ids;
  }
}
