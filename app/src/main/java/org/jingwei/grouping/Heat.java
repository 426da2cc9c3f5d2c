// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How hot a topic is: how many different people tell of it lately, in their own words, on several
 * days and from several places. Made so that neither one angry writer nor a campaign can fake it.
 *
 * <pre>
 * heat  = (people + anonymous) × breadth + likes
 * people    each person once, by their newest telling: 2^(−age / 14 days); of those who tell
 *           the same text, a few words changed or not, the second counts a half, the third a third, and so on
 * anonymous each day of each channel once, 0.3 × 2^(−age / 14 days); at most 1 + half of people
 * breadth   1 + 0.15 × log2(days of people, 8 at most) + 0.1 × log2(areas of people, 4 at most)
 * likes     log2(1 + all likes) / 4, at most 2
 * </pre>
 *
 * <p>So a person who is there already adds nothing by writing again but being recent; m people with
 * one text count about 1 + ln m; likes add at most 2; one more person never lowers it.
 *
 * @param value the heat
 * @param people how many different people, without the anonymous
 * @param days on how many days these told it
 * @param areas from how many areas these told it
 * @param texts how many different texts there are, with the anonymous
 * @param tellings how many tellings in all
 */
public record Heat(double value, int people, int days, int areas, int texts, int tellings) {

  /** After so many days a telling counts a half. */
  public static final double HALVES_AFTER = 14;

  /** What all likes together can add. */
  public static final double MOST_BY_LIKES = 2;

  private static final double ANONYMOUS = 0.3;
  private static final double FULL_DAYS = 8;
  private static final double FULL_AREAS = 4;

  /** What breadth can make of one at most. */
  public static final double WIDEST = 1.65;

  /** Nothing counts. */
  public static final Heat NONE = new Heat(0, 0, 0, 0, 0, 0);

  private static final Comparator<Voice> NEWEST =
      Comparator.comparingLong((Voice voice) -> -voice.day())
          .thenComparingLong(Voice::copy)
          .thenComparing(Voice::area)
          .thenComparing(Voice::channel);

  /**
   * @param today as days since 1970-01-01; what is later counts as today's
   */
  public static Heat of(Collection<Voice> voices, long today) {
    Map<Integer, Voice> people = new HashMap<>();
    Map<String, Double> anonymous = new HashMap<>();
    Set<Long> texts = new HashSet<>();
    double likes = 0;
    for (Voice voice : voices) {
      texts.add(voice.copy());
      likes += Math.max(0, voice.likes());
      if (voice.person() == Voice.NOBODY) {
        anonymous.put(voice.channel() + " " + voice.day(), ANONYMOUS * recent(voice, today));
      } else {
        people.merge(voice.person(), voice, (a, b) -> NEWEST.compare(a, b) <= 0 ? a : b);
      }
    }
    double named = named(people.values(), today);
    double others =
        Math.min(anonymous.values().stream().sorted().mapToDouble(d -> d).sum(), 1 + named / 2);
    int days = (int) people.values().stream().map(Voice::day).distinct().count();
    int areas =
        (int)
            people.values().stream().map(Voice::area).filter(a -> !a.isEmpty()).distinct().count();
    double value =
        (named + others) * breadth(days, areas)
            + Math.min(MOST_BY_LIKES, Math.log1p(likes) / Math.log(2) / 4);
    return new Heat(value, people.size(), days, areas, texts.size(), voices.size());
  }

  /** People who tell the same text: the newest whole, the next a half, and so on. */
  private static double named(Collection<Voice> people, long today) {
    Map<Long, List<Double>> copies = new HashMap<>();
    for (Voice voice : people) {
      copies.computeIfAbsent(voice.copy(), c -> new ArrayList<>()).add(recent(voice, today));
    }
    List<Double> sums = new ArrayList<>();
    for (List<Double> weights : copies.values()) {
      weights.sort(Comparator.reverseOrder());
      double sum = 0;
      for (int i = 0; i < weights.size(); i++) {
        sum += weights.get(i) / (i + 1);
      }
      sums.add(sum);
    }
    // In one order, so that the last digits do not depend on that of arrival.
    return sums.stream().sorted().mapToDouble(d -> d).sum();
  }

  private static double recent(Voice voice, long today) {
    return Math.pow(2, -Math.max(0, today - voice.day()) / HALVES_AFTER);
  }

  private static double breadth(int days, int areas) {
    return 1 + 0.15 * log2(Math.min(days, FULL_DAYS)) + 0.1 * log2(Math.min(areas, FULL_AREAS));
  }

  private static double log2(double number) {
    return Math.log(Math.max(1, number)) / Math.log(2);
  }
}
