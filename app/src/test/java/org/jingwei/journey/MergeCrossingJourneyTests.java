// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;

/** Two people who merge the same two case files at once, each into the other's. */
class MergeCrossingJourneyTests extends CaseJourney {

  @Test
  void oneOfTwoCrossingMergesHappensAndTheOtherIsRefused() throws Exception {
    try (var people = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 4; round++) {
        CaseFile one = reported();
        CaseFile other = reported();
        var together = new CyclicBarrier(2);
        List<Future<Outcome<CaseFile>>> merges =
            people.invokeAll(
                List.of(() -> merge(one, other, together), () -> merge(other, one, together)));
        assertThat(List.of(merges.get(0).get(), merges.get(1).get()))
            .filteredOn(outcome -> outcome instanceof Outcome.Done)
            .hasSize(1);
        assertThat(List.of(stateOf(one), stateOf(other)))
            .containsExactlyInAnyOrder(CaseState.MERGED, CaseState.REPORTED);
      }
    }
  }

  private Outcome<CaseFile> merge(CaseFile from, CaseFile into, CyclicBarrier together)
      throws Exception {
    together.await();
    return attempt(from, new Move.Merge(into.id(), null), DESK);
  }

  private CaseState stateOf(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow().state();
  }
}
