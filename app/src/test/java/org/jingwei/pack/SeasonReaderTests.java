// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.jingwei.forecast.Hazard;
import org.jingwei.forecast.Season;
import org.jingwei.grid.Division;
import org.jingwei.report.Category;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonReaderTests {

  private static final String HEAD =
      "code,name,name_en,categories,towns,from,to,factor,look,look_en,source,source_en\n";
  private static final Path HUANGMEI = Path.of("..", "packs", "huangmei");

  @TempDir Path folder;

  private static SeasonReader reader(PackDraft draft) {
    PackDraft whole = new PackDraft(PackFiles.ofFolder(HUANGMEI));
    List<Division> divisions = new DivisionReader(whole, new CountyCode(421127)).own();
    List<Category> categories = new CategoryReader(whole).read();
    return new SeasonReader(draft, divisions, categories);
  }

  private PackDraft pack(String rows) throws IOException {
    Files.writeString(folder.resolve("seasons.csv"), HEAD + rows);
    return new PackDraft(PackFiles.ofFolder(folder));
  }

  private void refused(String row, String rule) throws IOException {
    PackDraft draft = pack(row + "\n");
    assertThat(reader(draft).read()).isEmpty();
    assertThat(draft.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo("seasons.csv");
          assertThat(problem.line()).isEqualTo(2);
          assertThat(problem.rule().en()).contains(rule);
        });
  }

  @Test
  void readsAHazardItsPlaceAndItsSeason() throws IOException {
    PackDraft draft =
        pack("fire,山火,Fires,pollution-burning,421127106;421127105,11-01,04-30,2.5,清理,Clear,通告,\n");
    assertThat(reader(draft).read())
        .containsExactly(
            new Hazard(
                "fire",
                new Words("山火", "Fires"),
                List.of("pollution-burning"),
                List.of("421127106", "421127105"),
                new Season(MonthDay.of(11, 1), MonthDay.of(4, 30), 2.5),
                new Words("清理", "Clear"),
                new Words("通告", "")));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void namesWhatIsWrongWithARow() throws IOException {
    refused("a,山火,,pollution,,11-01,04-30,2,清理,,通告,", "second level: pollution");
    refused("a,山火,,,,11-01,04-30,2,清理,,通告,", "categories is empty");
    refused("a,山火,,pollution-burning,421127106001,11-01,04-30,2,清理,,通告,", "no town");
    refused("a,山火,,pollution-burning,,11-31,04-30,2,清理,,通告,", "from is written month-day");
    refused("a,山火,,pollution-burning,,11-01,02-29,2,清理,,通告,", "not 02-29");
    refused("a,山火,,pollution-burning,,11-01,04-30,0.5,清理,,通告,", "from 1 to 20");
    refused("a,山火,,pollution-burning,,11-01,04-30,二,清理,,通告,", "from 1 to 20");
    refused("a,山火,,pollution-burning,,11-01,04-30,2,,,通告,", "look is empty");
    refused("a,山火,,pollution-burning,,11-01,04-30,2,清理,,,", "source is empty");
  }

  @Test
  void namesNoMoreHazardsThanAPageCanShow() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 41; i++) {
      rows.append("h").append(i).append(",山火,,pollution-burning,,11-01,04-30,2,清理,,通告,\n");
    }
    PackDraft draft = pack(rows.toString());
    assertThat(reader(draft).read()).isEmpty();
    assertThat(draft.problems()).hasSize(1);
  }

  @Test
  void huangmeisHazardsAllNameWhoSaysWhenTheirSeasonIs() {
    PackDraft whole = new PackDraft(PackFiles.ofFolder(HUANGMEI));
    List<Hazard> hazards = reader(whole).read();
    assertThat(whole.problems()).isEmpty();
    assertThat(hazards)
        .hasSizeGreaterThan(5)
        .allSatisfy(one -> {
          assertThat(one.source().zh()).contains("待县确认");
          assertThat(one.name().en()).isNotEqualTo(one.name().zh());
          assertThat(one.look().en()).isNotEqualTo(one.look().zh());
        });
  }
}
