// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;

class DataFileTests {

  private static final Words TOWN = new Words("黄梅镇", "Huangmei");

  private static DataFile file(int rows) {
    Random random = new Random(rows);
    List<Release.OfRate> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      YearMonth month = YearMonth.of(2025, 1 + i % 12);
      String town = "421127%03d".formatted(i);
      lines.add(new Release.OfRate(month, town, TOWN, "reopen", 5, 10 + random.nextInt(9), 0L));
    }
    lines.sort(Comparator.comparing(Release.Line::key));
    return new DataFile("rates", List.of("json"), List.of(), lines);
  }

  private static List<Release.Line> walked(DataFile file, List<Integer> sizes) {
    List<Release.Line> all = new ArrayList<>();
    String after = "";
    while (true) {
      DataFile.Page page = file.page(after, 1_000);
      sizes.add(page.rows().size());
      all.addAll(page.rows());
      if (page.after() == null) {
        return all;
      }
      after = Objects.requireNonNull(page.after());
    }
  }

  @Test
  void everyRowIsOnOnePageInOrder() {
    for (int rows : new int[] {0, 1, 999, 1_000, 1_001, 2_000, 2_500}) {
      List<Integer> sizes = new ArrayList<>();
      DataFile file = file(rows);
      assertThat(walked(file, sizes)).isEqualTo(file.lines());
      assertThat(sizes).hasSize(Math.max(1, (rows + 999) / 1_000)).allMatch(one -> one <= 1_000);
    }
  }

  @Test
  void aPageGoesOnFromARowThatIsNotThereAnyMore() {
    DataFile file = file(30);
    String gone = file.lines().get(9).key() + "-";
    assertThat(file.page(gone, 5).rows()).isEqualTo(file.lines().subList(10, 15));
  }
}
