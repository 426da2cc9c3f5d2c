// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.casework.CaseFile;
import org.jingwei.city.Matter;
import org.jingwei.forwarding.Forwarded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outages between us and the city: nothing is lost, nothing is there twice. */
class ForwardOutageJourneyTests extends ForwardJourney {

  @Test
  void isNotSentAgainWhereItHadArrived() {
    CITY.habits().fail = 1;
    CaseFile file = forwarded();
    pass(Duration.ofSeconds(30));
    assertThat(of(file).state()).isEqualTo(Forwarded.State.UNSURE);
    settle();
    assertThat(cityMatters(file)).hasSize(1);
    assertThat(of(file).number()).isEqualTo(cityMatters(file).getFirst().number());
  }

  @Test
  void waitsForAPersonWhereTheirListDoesNotTell() {
    CITY.habits().silent = true;
    CITY.habits().fail = 1;
    CaseFile file = forwarded();
    settle();
    assertThat(of(file).state()).isEqualTo(Forwarded.State.DEAD);
    assertThat(of(file).fault()).isEqualTo("undecided");
    assertThat(cityMatters(file)).hasSize(1);

    String number = cityMatters(file).getFirst().number();
    forwarding.giveNumber(DESK_ACTOR, of(file).id(), number).orThrow();
    cityMatters(file).getFirst().become("closed", "好了");
    settle();
    assertThat(of(file).state()).isEqualTo(Forwarded.State.ENDED);
    assertThat(code(forwarding.retry(DESK_ACTOR, of(file).id()))).isEqualTo("forward-not-now");
  }

  @Test
  void isSentOnceMoreWhenTheySayThatTheyDoNotHaveIt() {
    CITY.habits().silent = true;
    CITY.habits().fail = 1;
    CaseFile file = forwarded();
    settle();
    forwarding.sendAnew(DESK_ACTOR, of(file).id()).orThrow();
    settle();
    assertThat(cityMatters(file)).hasSize(2);
    assertThat(of(file).number()).isEqualTo(cityMatters(file).getLast().number());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothSidesKnowTheSameAfterADayOfOutages(long seed) {
    Random random = new Random(seed);
    List<CaseFile> files = new ArrayList<>();
    for (int step = 0; step < 100; step++) {
      CITY.habits().away = random.nextInt(3) == 0;
      CITY.habits().fail = random.nextInt(2);
      CITY.habits().singly = random.nextInt(3) == 0;
      CITY.habits().tokens = random.nextInt(3) == 0;
      CITY.habits().xml = random.nextBoolean();
      if (random.nextInt(5) == 0) {
        files.add(forwarded());
      }
      if (!files.isEmpty() && random.nextInt(3) == 0) {
        CaseFile file = files.get(random.nextInt(files.size()));
        cityMatters(file).forEach(theirs -> theirs.become("closed", "已处理"));
      }
      pass(Duration.ofMinutes(random.nextInt(1, 30)));
    }
    mend();
    settle();
    settle();
    for (CaseFile file : files) {
      List<Matter> theirs = cityMatters(file);
      assertThat(theirs).as(of(file).toString()).hasSize(1);
      assertThat(of(file).number()).isEqualTo(theirs.getFirst().number());
      theirs.getFirst().become("closed", "已处理");
    }
    settle();
    assertThat(files)
        .allSatisfy(file -> {
          assertThat(of(file).state()).isEqualTo(Forwarded.State.ENDED);
          assertThat(now(file).forwardedTo()).isNull();
          assertThat(heard(file).stream().filter(e -> e.detail().get("ended").equals(true)))
              .hasSize(1);
        });
  }
}
