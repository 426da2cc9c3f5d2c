// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

  @Test
  void defusesWhatASpreadsheetWouldRun() {
    assertThat(Csv.line(List.of("=1+1", "+8613800000000", "-1", "@x", "\tx")))
        .isEqualTo("'=1+1,'+8613800000000,'-1,'@x,'\tx\r\n");
  }

  @Test
  void quotesWhatWouldBreakALine() {
    assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\nlines", "plain")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n");
  }
}
