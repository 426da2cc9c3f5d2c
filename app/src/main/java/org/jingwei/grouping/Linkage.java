// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average linkage: the two groups that are nearest on average over all pairs of their texts become
 * one, as long as they are near enough; and if they are not very near, only if most texts of both
 * have one name in common. Ties go to the earlier texts, so that the same texts give the same
 * groups.
 */
final class Linkage {

  /** So near groups are on average, at least, that share a name. */
  static final double NEAR = 0.08;

  /** So near without one. */
  static final double ALIKE = 0.25;

  /** This part of the texts has the name. */
  static final double NAMED = 0.6;

  private record Tie(double near, int one, int other) {
    static final Comparator<Tie> NEAREST =
        Comparator.comparingDouble((Tie tie) -> -tie.near)
            .thenComparingInt(Tie::one)
            .thenComparingInt(Tie::other);
  }

  private final List<Map<Integer, Double>> ties = new ArrayList<>();
  private final List<Map<Integer, Integer>> names = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final boolean[] gone;
  private final PriorityQueue<Tie> queue = new PriorityQueue<>(Tie.NEAREST);

  Linkage(List<Marks> texts) {
    gone = new boolean[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      Marks marks = texts.get(i);
      Map<Integer, Integer> own = new HashMap<>();
      for (int m = 0; m < marks.size(); m++) {
        if (marks.near()[m]) {
          own.put(marks.codes()[m], 1);
        }
      }
      names.add(own);
      ties.add(new HashMap<>());
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  /** Two texts and how near they are. */
  void tie(int one, int other, double near) {
    ties.get(one).put(other, near);
    ties.get(other).put(one, near);
    if (near >= NEAR) {
      queue.add(new Tie(near, Math.min(one, other), Math.max(one, other)));
    }
  }

  /** The groups, each ascending, in the order of their first texts. */
  List<List<Integer>> groups() {
    Tie tie = queue.poll();
    while (tie != null) {
      if (!gone[tie.one] && !gone[tie.other] && isNow(tie) && fit(tie)) {
        join(tie.one, tie.other);
      }
      tie = queue.poll();
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (!gone[i]) {
        groups.add(members.get(i).stream().sorted().toList());
      }
    }
    return groups.stream().sorted(Comparator.comparing(List::getFirst)).toList();
  }

  private boolean isNow(Tie tie) {
    Double sum = ties.get(tie.one).get(tie.other);
    return sum != null && average(sum, tie.one, tie.other) == tie.near;
  }

  private double average(double sum, int one, int other) {
    return sum / ((double) members.get(one).size() * members.get(other).size());
  }

  private boolean fit(Tie tie) {
    return tie.near >= ALIKE || haveName(tie.one, tie.other);
  }

  private boolean haveName(int one, int other) {
    double enough = NAMED * (members.get(one).size() + members.get(other).size());
    boolean less = names.get(one).size() < names.get(other).size();
    Map<Integer, Integer> few = names.get(less ? one : other);
    Map<Integer, Integer> many = names.get(less ? other : one);
    for (var name : few.entrySet()) {
      Integer there = many.get(name.getKey());
      if (there != null && name.getValue() + there >= enough) {
        return true;
      }
    }
    return false;
  }

  /** The one with fewer ties goes into the other. */
  private void join(int a, int b) {
    boolean more = ties.get(a).size() >= ties.get(b).size();
    int stays = more ? a : b;
    int goes = more ? b : a;
    gone[goes] = true;
    Map<Integer, Double> own = ties.get(stays);
    own.remove(goes);
    ties.get(goes)
        .forEach((third, sum) -> {
          if (third != stays) {
            Map<Integer, Double> theirs = ties.get(third);
            theirs.remove(goes);
            theirs.put(stays, own.merge(third, sum, Double::sum));
          }
        });
    ties.get(goes).clear();
    members.get(stays).addAll(members.get(goes));
    names.get(goes).forEach((name, count) -> names.get(stays).merge(name, count, Integer::sum));
    names.get(goes).clear();
    own.forEach((third, sum) -> {
      double near = average(sum, stays, third);
      if (near >= NEAR) {
        queue.add(new Tie(near, Math.min(stays, third), Math.max(stays, third)));
      }
    });
  }
}
