// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhang@example.org",
        "zhang.san+lamp@mail.example.gov.cn",
        "12345678@qq.com",
        "o'neill_x-y@a-b.example",
        "a@b.cn"
      })
  void takesOnePlainAddress(String address) {
    assertThat(EmailAddress.isOne(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhang",
        "zhang@",
        "@example.org",
        "zhang@localhost",
        "zhang@@example.org",
        "zhang san@example.org",
        "zhang@example..org",
        ".zhang@example.org",
        "zhang@example.org, li@example.org",
        "Zhang <zhang@example.org>",
        "\"zhang\"@example.org",
        "zhang@[127.0.0.1]",
        "张三@example.org",
        "zhang@例子.中国",
        "zhang@example.org\r\nBcc: all@example.org",
        "zhang@example.org\u0000"
      })
  void refusesWhateverElseItIs(String address) {
    assertThat(EmailAddress.isOne(address)).as(address).isFalse();
  }

  @Test
  void refusesOneThatNoServerWouldTake() {
    assertThat(EmailAddress.isOne("a".repeat(65) + "@example.org")).isFalse();
    assertThat(EmailAddress.isOne("a@" + "b.".repeat(126) + "cn")).isFalse();
  }
}
