// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A gap is known by its name, in both languages. */
class GapTests {

  @Test
  void findsWhatItWrites() {
    for (Gap gap : Gap.values()) {
      for (boolean chinese : new boolean[] {true, false}) {
        String written = gap.written(2, chinese);
        assertThat(Gap.listIn("a" + written + "b"))
            .containsExactly(new Gap.Found(gap, 1, 1 + written.length()));
      }
    }
  }

  @Test
  void otherWordsInSuchBracketsAreNone() {
    assertThat(Gap.listIn("国办发〔2020〕53号，〔附〕[1] [note] 〔地点 〔日期x〕")).isEmpty();
  }
}
