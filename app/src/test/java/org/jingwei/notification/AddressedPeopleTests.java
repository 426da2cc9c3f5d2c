// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedPeopleTests {

  @ParameterizedTest
  @CsvSource({
    "李师傅换了灯泡,某人换了灯泡",
    "已与张建国先生联系,已与某人联系",
    "王某承认堆放,某人承认堆放",
    "已告知欧阳女士,已告知某人",
    "经陈副局长同意,经某人同意",
    "请王老师和刘大爷放心,请某人和某人放心",
    "Mr. Zhang San agreed,某人 agreed",
    "told Ms Li and Dr Wang,told 某人 and 某人"
  })
  void findsWhoeverIsAddressed(String text, String replaced) {
    assertThat(AddressedPeople.replaced(text, "某人")).isEqualTo(replaced);
    assertThat(AddressedPeople.standIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "换了灯泡和线路，路灯已亮",
        "已向书记处汇报",
        "由承办单位负责人现场核实",
        "黄梅县城市管理执法局已派工人清运",
        "The mister was closed",
        "Master plan is on the web"
      })
  void leavesOfficesAndThingsAlone(String text) {
    assertThat(AddressedPeople.replaced(text, "某人")).isEqualTo(text);
  }

  @Test
  void takesNoLongOverALongText() {
    String text = "王李张刘陈".repeat(40_000);
    assertThat(AddressedPeople.replaced(text, "某人")).isEqualTo(text);
  }
}
