// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProcessNumberModuleTests {

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void givesEachOf32ProcessesItsOwnAndRefusesTheNext() {
    Set<Integer> numbers = new HashSet<>();
    for (int process = 0; process < 32; process++) {
      numbers.add(ProcessNumber.claim(database.app(), () -> {}).value());
    }
    assertThat(numbers).hasSize(32);
    assertThatThrownBy(() -> ProcessNumber.claim(database.app(), () -> {}))
        .isInstanceOf(CannotStartException.class);
  }

  @Test
  void takesTheNumberLongestUnusedAfterARestart() {
    ProcessNumber first = ProcessNumber.claim(database.app(), () -> {});
    first.close();
    try (ProcessNumber second = ProcessNumber.claim(database.app(), () -> {})) {
      assertThat(second.value()).isNotEqualTo(first.value());
    }
  }

  @Test
  void freesANumberWhoseLeaseHasEnded() {
    ProcessNumber killed = ProcessNumber.claim(database.app(), () -> {});
    JdbcClient owner = JdbcClient.create(database.owner());
    owner
        .sql("delete from shared.process_numbers where number <> ?")
        .param(killed.value())
        .update();
    assertThatThrownBy(() -> ProcessNumber.claim(database.app(), () -> {}))
        .isInstanceOf(CannotStartException.class);
    ProcessNumber.forgetAll(database.owner());
    try (ProcessNumber next = ProcessNumber.claim(database.app(), () -> {})) {
      assertThat(next.value()).isEqualTo(killed.value());
    }
  }
}
