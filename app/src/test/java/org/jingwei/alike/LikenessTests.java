// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.alike;

import static org.assertj.core.api.Assertions.assertThat;

import org.jingwei.alike.Signals.Kind;
import org.jingwei.alike.Signals.Place;
import org.junit.jupiter.api.Test;

/** What speaks for two matters being the same, one signal at a time. */
class LikenessTests {

  private static Signals at(Place place, boolean open, double days, double words) {
    return new Signals(place, open, days, false, false, Kind.SAME, words, 0);
  }

  private static double of(Place place, boolean open, double days, double words) {
    return Likeness.of(at(place, open, days, words));
  }

  @Test
  void proposesAnOpenMatterAtTheSamePlaceWhateverTheWords() {
    assertThat(of(Place.SAME, true, 0.1, 0)).isGreaterThan(0.8);
  }

  @Test
  void trustsTheSamePlaceLessEachDay() {
    assertThat(of(Place.SAME, true, 1, 0)).isGreaterThan(of(Place.SAME, true, 6, 0));
    assertThat(of(Place.SAME, true, 20, 0)).isLessThan(Likeness.WORTH_SHOWING);
  }

  @Test
  void takesWhatIsToldAfterTheEarlierEndedAsNew() {
    assertThat(of(Place.SAME, false, 1, 0)).isLessThan(0.01);
  }

  @Test
  void asksForWordsInCommonWhereThePlaceIsOnlyNear() {
    assertThat(of(Place.NEAR, true, 1, 0.3)).isLessThan(Likeness.WORTH_SHOWING);
    assertThat(of(Place.NEAR, true, 1, 0.7)).isGreaterThan(Likeness.WORTH_SHOWING);
  }

  @Test
  void takesTwoCallsOfOnePersonForLikelierTheSameButNotByThatAlone() {
    Signals near = at(Place.NEAR, true, 1, 0.5);
    assertThat(Likeness.ofSameTeller(near)).isGreaterThan(Likeness.of(near));
    assertThat(Likeness.ofSameTeller(at(Place.UNKNOWN, true, 1, 0)))
        .isLessThan(Likeness.WORTH_SHOWING);
  }

  @Test
  void knowsNearlyEqualTextsAgainWithoutAPlace() {
    assertThat(of(Place.UNKNOWN, true, 1, 1)).isGreaterThan(Likeness.WORTH_SHOWING);
    Signals texts = new Signals(Place.UNKNOWN, true, 1, false, false, Kind.SAME, 0.4, 5);
    assertThat(Likeness.of(texts)).isGreaterThan(Likeness.WORTH_SHOWING);
  }

  @Test
  void leavesEqualWordsFromDifferentPlacesApart() {
    assertThat(of(Place.APART, true, 0, 1)).isLessThan(0.05);
  }

  @Test
  void holdsADifferentCategoryAgainstIt() {
    Signals same = at(Place.SAME, true, 1, 0);
    Signals other = new Signals(Place.SAME, true, 1, false, false, Kind.DIFFERENT, 0, 0);
    assertThat(Likeness.of(other)).isLessThan(Likeness.of(same));
  }

  @Test
  void trustsMoreWhatOthersToldToo() {
    Signals others = new Signals(Place.SAME, true, 3, false, true, Kind.SAME, 0, 0);
    assertThat(Likeness.of(others)).isGreaterThan(of(Place.SAME, true, 3, 0));
  }

  @Test
  void doesNotTakeTheSecondMatterOfOneCallForTheFirst() {
    Signals oneCall = new Signals(Place.SAME, true, 0, true, false, Kind.SAME, 0.1, 0);
    Signals twice = new Signals(Place.SAME, true, 0, true, false, Kind.SAME, 0.9, 0);
    assertThat(Likeness.of(oneCall)).isLessThan(of(Place.SAME, true, 0, 0.1));
    assertThat(Likeness.of(twice)).isGreaterThan(0.9);
  }

  @Test
  void findsNoLikenessInTheNameOfAPlaceAlone() {
    double shared =
        Likeness.wordsInCommon(
            "沙岭社区出租屋里天天打牌赌钱，半夜吵架打架", "Sewage is coming up through the drain at 沙岭社区");
    assertThat(shared).isLessThan(0.4);
  }

  @Test
  void takesAnotherKindOfMatterAtTheSameSpotForAnother() {
    Signals other = new Signals(Place.SAME, true, 0.1, false, false, Kind.DIFFERENT, 0.2, 0);
    assertThat(Likeness.of(other)).isLessThan(Likeness.WORTH_SHOWING);
  }
}
