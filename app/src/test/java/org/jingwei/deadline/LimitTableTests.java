// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitTableTests {

  private static TimeLimit limit(String category, @Nullable Urgency urgency, int amount) {
    Words source = new Words("惯例", "Practice");
    return new TimeLimit(category, urgency, Stage.RESOLVE, amount, LimitUnit.HOURS, source);
  }

  private static int found(LimitTable table, String category, Urgency urgency) {
    return table.find(category, "roads", urgency, Stage.RESOLVE).orElseThrow().amount();
  }

  @Test
  void theNearestLimitCountsWithTheOneForItsUrgencyFirstInWhateverOrder() {
    List<TimeLimit> limits =
        List.of(
            limit("lamp", Urgency.URGENT, 1),
            limit("lamp", null, 2),
            limit("roads", null, 3),
            limit("roads", Urgency.URGENT, 4),
            limit("*", Urgency.NORMAL, 5),
            limit("*", Urgency.URGENT, 6));
    for (List<TimeLimit> some : List.of(limits, limits.reversed())) {
      LimitTable table = new LimitTable(some);
      assertThat(found(table, "lamp", Urgency.URGENT)).isEqualTo(1);
      assertThat(found(table, "lamp", Urgency.NORMAL)).isEqualTo(2);
      assertThat(found(table, "hole", Urgency.NORMAL)).isEqualTo(3);
      assertThat(found(table, "hole", Urgency.URGENT)).isEqualTo(4);
      assertThat(table.find("noise", null, Urgency.URGENT, Stage.RESOLVE).orElseThrow().amount())
          .isEqualTo(6);
      assertThat(table.find("noise", null, Urgency.NORMAL, Stage.ACCEPT)).isEmpty();
    }
  }

  @Test
  void aLineGivenTwiceAndAStageWithoutALimitForAllAreRefused() {
    assertThat(LimitTable.wrongWith(AClock.limits())).isEmpty();
    List<TimeLimit> twice = new ArrayList<>(AClock.limits());
    twice.add(twice.getFirst());
    assertThat(LimitTable.wrongWith(twice))
        .extracting(Refusal::code)
        .containsExactly("limit-twice");
    List<TimeLimit> lacking =
        AClock.limits().stream().filter(l -> l.stage() != Stage.CHECK).toList();
    assertThat(LimitTable.wrongWith(lacking))
        .extracting(Refusal::code)
        .hasSize(Urgency.values().length)
        .containsOnly("limit-without-default");
  }
}
