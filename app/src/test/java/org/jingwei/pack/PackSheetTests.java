// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables as rows, edits laid over them, and files that are the same to the byte. */
class PackSheetTests {

  private final PackContent huangmei =
      PackContent.of(PackFiles.ofFolder(Path.of("..", "packs", "huangmei")));

  private static Edit edit(PackTable table, Map<String, String> cells, Map<String, String> base) {
    return new Edit(table, table.keyOf(cells), cells, base, 1, 7, Instant.EPOCH);
  }

  @ParameterizedTest
  @EnumSource(PackTable.class)
  void aTableWrittenAgainReadsTheSame(PackTable table) {
    PackSheet sheet = huangmei.sheet(table);
    String text = sheet.text(huangmei.read(table.file()));
    PackSheet again = PackSheet.of(table, text);
    assertThat(again).isEqualTo(sheet);
    assertThat(again.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(PackTable.class)
  void everyColumnOfHuangmeiHasAFieldAndEveryRowAKeyOfItsOwn(PackTable table) {
    List<String> known = table.columns().stream().map(PackColumn::name).toList();
    PackSheet sheet = huangmei.sheet(table);
    assertThat(known).containsAll(sheet.header());
    assertThat(sheet.rows().keySet()).noneMatch(key -> key.matches(".*~\\d+"));
  }

  @Test
  void aNewRowStandsBesideItsLikeAndNothingElseMoves() {
    Map<String, String> day = Map.of("date", "2026-05-06", "name", "县庆", "type", "off");
    Composed composed = Composed.of(huangmei, List.of(edit(PackTable.CALENDAR, day, null)));
    List<RowChange> changes = Composed.compare(huangmei, composed.content());
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().after()).containsEntry("name", "县庆");
    List<String> days = List.copyOf(composed.content().sheet(PackTable.CALENDAR).rows().keySet());
    assertThat(days).isSorted();
    assertThat(composed.overtaken()).isEmpty();
  }

  @Test
  void anEditOfARowThatChangedMeanwhileIsOvertaken() {
    Map<String, String> live = huangmei.sheet(PackTable.CUES).rows().get("煤气味");
    Map<String, String> mine = new TreeMap<>(live);
    mine.put("level", "police");
    Map<String, String> before = Map.of("word", "煤气味", "level", "something");
    assertThat(Composed.of(huangmei, List.of(edit(PackTable.CUES, mine, before))).overtaken())
        .hasSize(1);
    assertThat(Composed.of(huangmei, List.of(edit(PackTable.CUES, mine, live))).overtaken())
        .isEmpty();
  }

  @Test
  void anArchiveIsTheSameToTheByteAndReadsAgain() throws Exception {
    byte[] zip = PackArchive.zip(huangmei.files());
    assertThat(PackArchive.zip(huangmei.files())).isEqualTo(zip);
    assertThat(PackArchive.read("pack.zip", zip)).isEqualTo(huangmei.files());
  }
}
