// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jingwei.insight.Arrivals;

/**
 * Of which categories much more or less came than in as many days before. Small ups and downs are
 * no news: a difference is told from five on, and only where it is more than twice what chance
 * alone makes of two such counts (twice the root of their sum).
 */
final class Changes {

  private static final long LEAST = 5;
  private static final int MOST = 4;

  /**
   * One category that moved.
   *
   * @param town where most of the difference is, if it is at least half; empty else
   */
  record Moved(String category, long now, long before, String town, long townNow) {
    long more() {
      return now - before;
    }
  }

  private Changes() {}

  /** The largest differences first, at most four. */
  static List<Moved> of(List<Arrivals.OfTown> now, List<Arrivals.OfTown> before) {
    Map<String, Map<String, Long>> came = byCategory(now);
    Map<String, Map<String, Long>> was = byCategory(before);
    return Stream.concat(came.keySet().stream(), was.keySet().stream())
        .distinct()
        .map(one -> moved(one, came.getOrDefault(one, Map.of()), was.getOrDefault(one, Map.of())))
        .filter(one -> isNews(one.now(), one.before()))
        .sorted(
            Comparator.comparingLong((Moved one) -> Math.abs(one.more()))
                .reversed()
                .thenComparing(Moved::category))
        .limit(MOST)
        .toList();
  }

  /** Whether a difference is more than chance makes. */
  static boolean isNews(long now, long before) {
    long more = Math.abs(now - before);
    return more >= LEAST && more * more > 4 * (now + before);
  }

  private static Moved moved(String category, Map<String, Long> now, Map<String, Long> before) {
    long came = sum(now);
    long was = sum(before);
    String where = "";
    long most = 0;
    for (String town :
        Stream.concat(now.keySet().stream(), before.keySet().stream()).sorted().toList()) {
      long more = now.getOrDefault(town, 0L) - before.getOrDefault(town, 0L);
      long sameWay = came >= was ? more : -more;
      if (sameWay > most) {
        most = sameWay;
        where = town;
      }
    }
    boolean mostly = 2 * most >= Math.abs(came - was);
    return new Moved(
        category, came, was, mostly ? where : "", mostly ? now.getOrDefault(where, 0L) : 0);
  }

  private static Map<String, Map<String, Long>> byCategory(List<Arrivals.OfTown> all) {
    Map<String, Map<String, Long>> sums = new HashMap<>();
    all.forEach(one ->
        sums.computeIfAbsent(one.category(), c -> new HashMap<>())
            .merge(one.town(), one.amount(), Long::sum));
    return sums;
  }

  private static long sum(Map<String, Long> towns) {
    return towns.values().stream().mapToLong(Long::longValue).sum();
  }
}
