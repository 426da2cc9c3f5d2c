// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTests {

  @Test
  void leavesTheFormOfJdbcAsItIs() {
    assertThat(Address.parse("jdbc:postgresql://db/jingwei"))
        .isEqualTo(new Address("jdbc:postgresql://db/jingwei", null, null));
  }

  @Test
  void readsUserAndPasswordOfTheOtherForm() {
    assertThat(Address.parse("postgresql://li:p%40ss:x@db.local:5433/jingwei?sslmode=require"))
        .isEqualTo(
            new Address("jdbc:postgresql://db.local:5433/jingwei?sslmode=require", "li", "p@ss:x"));
    assertThat(Address.parse("postgres://li@db/jingwei"))
        .isEqualTo(new Address("jdbc:postgresql://db/jingwei", "li", null));
  }

  @Test
  void refusesAnythingElseWithoutRepeatingIt() {
    assertThatThrownBy(() -> Address.parse("mysql://li:secret@db/jingwei"))
        .isInstanceOf(CannotStartException.class)
        .hasMessageNotContaining("secret");
  }
}
