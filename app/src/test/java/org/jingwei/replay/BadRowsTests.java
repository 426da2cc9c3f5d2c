// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;

class BadRowsTests {

  private static final String GOOD = "1,2018-03-05,12345,投诉,类,主类,子类,东风街道,第一社区,水务局,intime";

  private static void read(String... rows) {
    Path file = SampleRows.file("cases.csv", SampleRows.PINGSHAN, List.of(rows));
    PingshanCounty unused = PingshanCounty.of(file, new CountyCode(440_310));
  }

  @Test
  void nameFileLineAndRemedyOfAnUnknownOutcome() {
    assertThatThrownBy(() -> read(GOOD, GOOD.replaceFirst("1", "2").replace("intime", "soon")))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("cases.csv, line 3")
        .hasMessageContaining("soon")
        .hasMessageContaining("Remedy: write intime or overtime");
  }

  @Test
  void nameADayThatIsNone() {
    assertThatThrownBy(() -> read(GOOD.replace("2018-03-05", "2018-02-30")))
        .hasMessageContaining("line 2")
        .hasMessageContaining("2018-02-30");
  }

  @Test
  void nameAnEmptyCell() {
    assertThatThrownBy(() -> read(GOOD.replace("水务局", "")))
        .hasMessageContaining("dispose_unit is empty");
  }

  @Test
  void nameARowOfAnotherLength() {
    assertThatThrownBy(() -> read(GOOD + ",x")).hasMessageContaining("12 cells instead of 11");
  }

  @Test
  void nameARowOutOfOrder() {
    assertThatThrownBy(() -> read(GOOD, GOOD.replaceFirst("1", "2").replace("03-05", "03-04")))
        .hasMessageContaining("line 3")
        .hasMessageContaining("sort them by create_date");
  }

  @Test
  void nameACaseThatStandsTwice() {
    assertThatThrownBy(() -> read(GOOD, GOOD)).hasMessageContaining("case 1 stands twice");
  }

  @Test
  void nameAFileOfAnotherKind() {
    Path file = SampleRows.file("other.csv", "a,b", List.of("1,2"));
    assertThatThrownBy(() -> Replay.clockFor(file, ZoneId.of("Asia/Shanghai")))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("other.csv, line 1")
        .hasMessageContaining("rec_id");
  }

  @Test
  void nameAFileThatIsNotThere() {
    assertThatThrownBy(() -> Replay.clockFor(Path.of("nowhere.csv.gz"), ZoneId.of("UTC")))
        .hasMessageContaining("nowhere.csv.gz")
        .hasMessageContaining("check the path");
  }
}
