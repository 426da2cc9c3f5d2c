// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HeatTests {

  private static final long TODAY = 20_000;

  @RepeatedTest(50)
  void oneMorePersonNeverLowersIt(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Voice> voices = some(random, random.nextInt(30));
    double before = Heat.of(voices, TODAY).value();
    Voice another = voice(random, 1_000);
    List<Voice> more = new ArrayList<>(voices);
    more.add(another);

    assertThat(Heat.of(more, TODAY).value()).isGreaterThanOrEqualTo(before - 1e-9);
  }

  @RepeatedTest(50)
  void theOrderOfArrivalDoesNotMatter(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Voice> voices = some(random, 40);
    List<Voice> shuffled = new ArrayList<>(voices);
    Collections.shuffle(shuffled, random);

    assertThat(Heat.of(shuffled, TODAY)).isEqualTo(Heat.of(voices, TODAY));
  }

  @RepeatedTest(20)
  void oneAngryWriterAddsNoMoreThanOnePersonOfTheWidestTopic(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Voice> voices = some(random, random.nextInt(20));
    List<Voice> more = new ArrayList<>(voices);
    for (int i = 0; i < 200; i++) {
      more.add(new Voice(5_000, TODAY - i % 40, "WEB", random.nextLong(), "a" + i % 9, 0));
    }
    List<Voice> once = new ArrayList<>(voices);
    once.add(new Voice(5_000, TODAY, "WEB", 1, "new", 0));
    double before = Heat.of(voices, TODAY).value();
    double named = voices.size() + 1.0;
    // One person whole, half a one by the room made for the anonymous, and two steps of breadth.
    double bound = 1.5 * Heat.WIDEST + 0.25 * named * 1.5;

    assertThat(Heat.of(more, TODAY).value() - before).isLessThanOrEqualTo(bound);
    assertThat(Heat.of(more, TODAY).people()).isEqualTo(Heat.of(once, TODAY).people());
  }

  @Test
  void oneWriterAloneIsNeverHotterThanOne() {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      voices.add(new Voice(1, TODAY - i % 60, "WEB", i, "a" + i % 20, 0));
    }

    assertThat(Heat.of(voices, TODAY).value()).isEqualTo(1);
  }

  @Test
  void namelessTellingsWithoutAnyPersonAreNeverHotterThanOne() {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      voices.add(new Voice(Voice.NOBODY, TODAY - i % 30, "c" + i % 3, i, "a" + i, 0));
    }

    assertThat(Heat.of(voices, TODAY).value()).isLessThanOrEqualTo(1);
  }

  @Test
  void aCampaignOfCopiesGrowsByItsLogarithm() {
    for (int people : new int[] {10, 100, 1_000}) {
      List<Voice> voices = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        voices.add(new Voice(i, TODAY, "WEB", 7, "a", 0));
      }
      assertThat(Heat.of(voices, TODAY).value()).isLessThanOrEqualTo(1 + Math.log(people));
    }
  }

  @Test
  void likesAddAtMostTheirCap() {
    List<Voice> voices = List.of(new Voice(1, TODAY, "WEB", 1, "a", 0));
    List<Voice> liked = List.of(new Voice(1, TODAY, "WEB", 1, "a", Integer.MAX_VALUE));

    assertThat(Heat.of(liked, TODAY).value() - Heat.of(voices, TODAY).value())
        .isPositive()
        .isLessThanOrEqualTo(Heat.MOST_BY_LIKES);
  }

  @Test
  void itHalvesInFourteenDays() {
    Voice now = new Voice(1, TODAY, "WEB", 1, "a", 0);
    Voice earlier = new Voice(1, TODAY - 14, "WEB", 1, "a", 0);

    assertThat(Heat.of(List.of(earlier), TODAY).value())
        .isEqualTo(Heat.of(List.of(now), TODAY).value() / 2, within(1e-9));
  }

  @Test
  void manyPeopleOnManyDaysAreHotterThanAsManyOnOne() {
    List<Voice> together = new ArrayList<>();
    List<Voice> spread = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      together.add(new Voice(i, TODAY - 3, "WEB", i, "a", 0));
      spread.add(new Voice(i, TODAY - i % 7, "WEB", i, "a" + i % 3, 0));
    }

    assertThat(Heat.of(spread, TODAY).value()).isGreaterThan(Heat.of(together, TODAY).value());
  }

  private static List<Voice> some(Random random, int many) {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      voices.add(voice(random, random.nextInt(-1, 20)));
    }
    return voices;
  }

  private static Voice voice(Random random, int person) {
    return new Voice(
        person,
        TODAY - random.nextInt(60),
        "c" + random.nextInt(3),
        random.nextInt(10),
        random.nextInt(4) == 0 ? "" : "a" + random.nextInt(5),
        random.nextInt(3) == 0 ? random.nextInt(500) : 0);
  }
}
