// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessionTests {

  @Test
  void aTopicKeepsItsIdWhereMostOfItsMembersAre() {
    Map<Integer, Long> ids =
        Succession.of(
            List.of(group(1, 2), group(3, 4, 5, 6)),
            Map.of(1L, 100L, 2L, 100L, 3L, 100L, 4L, 100L, 5L, 100L));

    assertThat(ids).isEqualTo(Map.of(1, 100L));
  }

  @Test
  void ofTwoThatBecomeOneTheLargerGoesOn() {
    Map<Integer, Long> ids =
        Succession.of(
            List.of(group(1, 2, 3, 4, 5)), Map.of(1L, 7L, 2L, 7L, 3L, 8L, 4L, 8L, 5L, 8L));

    assertThat(ids).isEqualTo(Map.of(0, 8L));
  }

  @Test
  void aNewGroupFollowsNone() {
    assertThat(Succession.of(List.of(group(1, 2)), Map.of())).isEmpty();
  }

  private static Group group(long... members) {
    List<Long> ids = java.util.Arrays.stream(members).boxed().toList();
    return new Group(ids, ids.getFirst(), List.of(), new Profile(ids.size(), "", List.of()));
  }
}
