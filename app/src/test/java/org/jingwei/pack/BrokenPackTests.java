// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.pack.Breakage.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Huangmei's pack, broken in one way after another; each is named with file, line and remedy. */
class BrokenPackTests {

  private static final Path HUANGMEI = Path.of("..", "packs", "huangmei");
  private static final String LAMP = "lighting-out,";

  static Stream<Breakage> everyWay() {
    return Stream.of(
            head(),
            places(),
            unitsAndCategories(),
            dutiesAndLimits(),
            calendar(),
            cells(),
            endpoints())
        .flatMap(ways -> ways);
  }

  private static Stream<Breakage> head() {
    return Stream.of(
        in("pack.json").isMissing(),
        in("pack.json").says("\"county\": \"421127\"", "\"county\": \"42112\"", "six digits"),
        in("pack.json").says("\"format\": 1", "\"format\": 2", "must be 1"),
        in("pack.json").says("\"黄梅县\"", "\" \"", "county's name"),
        in("pack.json").says("Asia/Shanghai", "Asia/Wuhan", "timeZone"),
        in("pack.json").says("08:00-12:00", "08:00-15:00", "officeHours"),
        in("pack.json").says("WGS-84", "WGS-72", "datum"),
        in("pack.json").says("2004,", "2027,", "calendarYears"),
        in("pack.json").says("\"callbackTries\": 3", "\"callbackTries\": 0", "callbackTries"),
        in("pack.json")
            .says("\"county\": \"421127\",", "\"county\": \"421127\"", "not valid JSON", 4));
  }

  private static Stream<Breakage> places() {
    return Stream.of(
        in("divisions.csv").isMissing(),
        in("divisions.csv").isEmpty(),
        in("divisions.csv").says("code,name", "kode,name", "column code is missing", 1),
        in("divisions.csv").saysAtLine(3, "421127100,", "421127,", "stands twice"),
        in("divisions.csv").saysAtLine(3, "421127100,", "421126100,", "not in the county"),
        in("divisions.csv").saysAtLine(3, "421127100,", "42112710,", "6, 9 or 12 digits"),
        in("divisions.csv").saysAtLine(3, ",town,", ",borough,", "kind must be one of"),
        in("divisions.csv").saysAtLine(3, ",town,", ",village,", "cannot have the code"),
        in("divisions.csv").saysAtLine(3, "黄梅镇", "", "name is empty"),
        in("divisions.csv").saysAtLine(3, "黄梅镇", "黄\u0000梅镇", "control character"),
        in("divisions.csv").saysAtLine(3, "黄梅镇", "黄\u202E梅镇", "control character"),
        in("divisions.csv").saysAtLine(3, "黄梅镇", "黄梅".repeat(200), "longer than 200"),
        in("divisions.csv").saysAtLine(3, "黄梅镇", "\"黄梅镇", "quote is not closed"),
        in("divisions.csv").saysAtLine(3, ",town,", ",", "values where the header has"),
        in("divisions.csv").isInGbk(),
        in("landmarks.csv").saysAtLine(2, "421127106", "421127999", "no division"),
        in("landmarks.csv").saysAtLine(2, ",landmark,", ",shrine,", "kind must be one of"),
        in("landmarks.csv").saysAtLine(2, "五祖寺,", "寺,", "two characters or more"),
        in("landmarks.csv").saysAtLine(2, "421127106,,,", "421127106,30.1,x,", "no degrees"),
        in("landmarks.csv").saysAtLine(2, "421127106,,,", "421127106,1,99,", "no such point"),
        in("neighbours.csv").saysAtLine(2, "421126,", "421127,", "lies in the county itself"));
  }

  private static Stream<Breakage> unitsAndCategories() {
    return Stream.of(
        in("units.csv").saysAtLine(3, ",421127-county-government", ",421127-nobody", "no unit"),
        in("units.csv")
            .saysAtLine(2, ",421127,", ",421127,421127-county-government", "back to itself"),
        in("units.csv").saysAtLine(3, ",county,", ",town,", "not that of the division"),
        in("units.csv").saysAtLine(3, ",county,421127,", ",county,421199,", "no division"),
        in("units.csv").saysAtLine(3, "421127-governance-centre,", "a b,", "is not a code"),
        in("categories.csv").says(LAMP + "lighting,", LAMP + "lightning,", "no category lightning"),
        in("categories.csv").says(LAMP + "lighting,", LAMP + "roads-damage,", "second level"),
        in("categories.csv").saysAtLine(3, ",false,", ",nein,", "urgent must be one of"),
        in("categories.csv").saysAtLine(3, "roads-damage,", "roads,", "stands twice"),
        in("fields.csv").says(",choice,", ",select,", "type must be one of"),
        in("fields.csv").says("一盏;几盏;整条路", "一盏;几盏", "differ in number"),
        in("fields.csv").says("lighting-out,pole", "lighting-off,pole", "no category"));
  }

  private static Stream<Breakage> dutiesAndLimits() {
    return Stream.of(
        in("duties.csv").saysAtLine(2, ",municipal,", ",magicians,", "no unit of the kind"),
        in("duties.csv").saysAtLine(2, ",10,", ",ten,", "rank must be a whole number"),
        in("duties.csv")
            .saysAtLine(2, ",municipal,,", ",municipal,421127-nobody,", "either a unit"),
        in("duties.csv")
            .saysAtLine(2, "roads-damage,421127100", "roads-damage,421199", "no division"),
        in("duties.csv").saysAtLine(2, ",county,", ",province,", "level must be one of"),
        in("duties.csv").losesLinesOf("roads-damage,", ",county,", "whole county answers"),
        in("limits.csv").saysAtLine(2, ",4,", ",0,", "amount must be a whole number"),
        in("limits.csv").saysAtLine(2, ",working_hours,", ",fortnights,", "unit must be one of"),
        in("limits.csv").saysAtLine(2, ",accept,", ",admire,", "stage must be one of"),
        in("limits.csv").saysAtLine(2, "地方惯例，待县确认（12345诉求应及时受理）", "", "source is empty"),
        in("limits.csv").saysAtLine(3, ",dispatch,", ",accept,", "stands twice"),
        in("limits.csv").losesLinesOf("*,normal,resolve", "", "no limit for all categories"));
  }

  private static Stream<Breakage> calendar() {
    return Stream.of(
        in("calendar.csv").says("2026-10-07,", "2026-10-32,", "a date is written"),
        in("calendar.csv").says("2026-10-07,", "2026-10-06,", "stands twice"),
        in("calendar.csv").says("2026-10-07,", "2028-10-07,", "outside the years"),
        in("calendar.csv").says("2026-10-10,国庆节,work", "2026-10-10,国庆节,party", "type must be"),
        in("categories.csv").saysAtLine(3, "roads-damage,", "petition,", "kept for the limits"),
        in("calendar.csv").losesLinesOf("2015-", "", "the year 2015 is missing"));
  }

  private static Stream<Breakage> cells() {
    return Stream.of(
        in("cells.geojson").saysAtLine(2, "421127100001001", "421127100001002", "stands twice", 3),
        in("cells.geojson")
            .saysAtLine(2, "\"village\":\"421127100001\"", "\"village\":\"9\"", "no village"),
        in("cells.geojson")
            .saysAtLine(2, "[115.931271,30.067010],", "[1e9,30.067010],", "impossible"),
        in("cells.geojson").saysAtLine(2, "[115.931271,30.067010],", "[], ", "impossible"),
        in("cells.geojson").saysAtLine(2, "\"Polygon\"", "\"Point\"", "neither Polygon"),
        in("cells.geojson")
            .saysAtLine(2, "[115.932454,30.065332]", "[115.943319,30.060743]", "crosses"),
        in("cells.geojson").repeatsLine(2, "421127100001001", "421127100001002", "overlaps"),
        in("cells.geojson").says("\"WGS-84\"", "\"GCJ-02\"", "outside the county's outline", 218),
        in("cells.geojson").says("FeatureCollection", "Feature\" :", "not valid JSON"),
        in("cells.geojson").says("\"features\":[", "\"parts\":[", "no FeatureCollection", 0));
  }

  private static Stream<Breakage> endpoints() {
    String address = "JINGWEI_ENDPOINT_WUXUE_ADDRESS";
    return Stream.of(
        in("endpoints.csv").says(address, "https://a.example", "name of a setting"),
        in("endpoints.csv").says("JINGWEI_ENDPOINT_WUXUE_KEY", "s3cr-et", "name of a setting"),
        in("endpoints.csv").says(",json,", ",yaml,", "format must be one of"),
        in("endpoints.csv").says(",true,", ",yes,", "updates must be one of"),
        in("endpoints.csv").says("wuxue,武穴市", "wuxue,", "name is empty"),
        in("endpoints.csv").says("示例：尚未与对方商定，未设置地址前不启用", "", "source is empty"),
        in("endpoints.csv").says(",421182,", "," + "4".repeat(101) + ",", "longer than 100"),
        in("endpoints.csv").standsWithout("endpoint-services.csv", 2, "no service of theirs"),
        in("endpoint-services.csv").says("wuxue,*", "huangshi,*", "endpoint must be one of"),
        in("endpoint-services.csv").says("wuxue,lighting,", "wuxue,lightning,", "no such category"),
        in("endpoint-services.csv").says("wuxue,roads,", "wuxue,lighting,", "stands twice"),
        in("endpoint-services.csv").says("lighting-out,", ",", "service is empty"),
        in("endpoint-services.csv").says("other,", "other,kind", "code=value"));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void isNamedWithFileLineAndRemedy(Breakage way, @TempDir Path folder) throws IOException {
    copy(folder);
    int line = way.carryOut(folder);

    Packs.Verdict verdict = Packs.check(folder);

    assertThat(verdict.counts()).isEmpty();
    assertThat(verdict.problems())
        .as(way.toString())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo(way.file());
          assertThat(problem.rule().en()).contains(way.rule());
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.rule().zh()).isNotBlank();
          assertThat(problem.remedy().en()).isNotBlank();
        });
  }

  @Test
  void coversFortyWaysAndMore() {
    assertThat(everyWay().count()).isGreaterThan(60);
  }

  @Test
  void isSoundAsItComesAlsoWithMarksAndLineEndsOfWindows(@TempDir Path folder) throws IOException {
    copy(folder);
    assertThat(Packs.check(folder).problems()).isEmpty();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".csv")) {
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
      }
    }
    assertThat(Packs.check(folder).problems()).isEmpty();
  }

  private static void copy(Path folder) throws IOException {
    for (Path file : files(HUANGMEI)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
  }

  private static java.util.List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
