// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The topics as they are known while texts come one after another: each text joins the nearest one,
 * or starts one of its own. Not for several threads.
 */
public final class Board {

  /** So near a text must be to a topic's texts to join them. */
  static final double JOINS = 0.07;

  /** Topics looked at for one text. */
  private static final int LOOKED_AT = 48;

  private final Rarity rarity;
  private final Map<Long, Profile> topics = new HashMap<>();
  private final Map<Integer, List<Long>> having = new HashMap<>();

  public Board(Rarity rarity) {
    this.rarity = rarity;
  }

  /** The names in a text, by which topics are looked for; ascending. */
  public int[] names(String words) {
    Marks marks = Marks.of(Reading.of(words), rarity, true);
    return IntStream.range(0, marks.size())
        .filter(i -> marks.names()[i] > 0)
        .map(i -> marks.codes()[i])
        .toArray();
  }

  /** Puts a topic on the board, or anew. */
  public void put(long topic, Profile profile) {
    topics.put(topic, profile);
    for (Sign sign : profile.signs()) {
      List<Long> there = having.computeIfAbsent(sign.code(), code -> new ArrayList<>());
      if (there.isEmpty() || there.getLast() != topic) {
        there.add(topic);
      }
    }
  }

  /** A topic that is on the board. */
  public Profile get(long topic) {
    return Objects.requireNonNull(topics.get(topic));
  }

  /** The profile of a topic of this one text. */
  public Profile profile(Told told) {
    return Profile.of(
        List.of(Marks.of(Reading.of(told.words()), rarity, true)), List.of(told.area()));
  }

  /**
   * Files a text under a topic.
   *
   * @param start the id of the topic that it starts if it joins none
   * @return the topic's id
   */
  public long file(Told told, long start) {
    Marks marks = Marks.of(Reading.of(told.words()), rarity, true);
    long best = start;
    double nearest = JOINS;
    for (long topic : candidates(marks)) {
      Profile there = topics.get(topic);
      double near = there == null ? 0 : there.near(marks, told.area());
      if (near >= nearest && (near > nearest || topic < best)) {
        nearest = near;
        best = topic;
      }
    }
    Profile old = topics.get(best);
    put(
        best,
        old == null
            ? Profile.of(List.of(marks), List.of(told.area()))
            : old.with(marks, told.area()));
    return best;
  }

  private List<Long> candidates(Marks marks) {
    Map<Long, Double> met = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      double weight = marks.weights()[i] * (1 + marks.names()[i]);
      for (long topic : having.getOrDefault(marks.codes()[i], List.of())) {
        met.merge(topic, weight, Double::sum);
      }
    }
    return met.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Long, Double> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(LOOKED_AT)
        .map(Map.Entry::getKey)
        .toList();
  }
}
