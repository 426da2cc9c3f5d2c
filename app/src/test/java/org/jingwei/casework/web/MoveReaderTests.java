// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jingwei.casework.Move;
import org.jingwei.shared.Unfulfilled;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoveReaderTests {

  private final JsonMapper json = JsonMapper.builder().build();
  private final MoveReader reader = new MoveReader(json);

  private Move read(String text) {
    return reader.read(json.readTree(text));
  }

  @Test
  void readsAMoveWithoutItsOptionalParts() {
    assertThat(read("{\"move\":\"accept\"}")).isEqualTo(new Move.Accept(null));
    assertThat(read("{\"move\":\"dispatch\",\"unit\":\"u\"}"))
        .isEqualTo(new Move.Dispatch("u", List.of(), null));
    assertThat(read("{\"move\":\"resolve\",\"outcome\":\"换了灯泡\"}"))
        .isEqualTo(new Move.Resolve("换了灯泡", List.of()));
  }

  @Test
  void namesAMoveThatDoesNotExist() {
    assertThatThrownBy(() -> read("{\"move\":\"delete\"}"))
        .isInstanceOf(Unfulfilled.class)
        .hasMessage("move-unknown");
  }

  @Test
  void leavesEscalationToTheClocks() {
    assertThatThrownBy(() -> read("{\"move\":\"escalate\",\"stage\":\"resolve\",\"level\":4}"))
        .hasMessage("move-unknown");
  }
}
