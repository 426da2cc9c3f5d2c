// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in as a table is read right, whatever saved it, or refused with a reason. */
class SentSheetTests {

  private interface Filling {
    void in(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Excel", "16.0")) {
      filling.in(book.newWorksheet("Sheet1"));
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, long zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1024 * 1024];
      for (long i = 0; i < zeros; i += block.length) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  private static void assertRefused(String code, String name, byte[] bytes) {
    assertThatThrownBy(() -> SentSheet.read(name, bytes))
        .isInstanceOfSatisfying(
            SentSheet.Unreadable.class, why -> assertThat(why.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
  void readsChineseInEachEncodingThatASpreadsheetSaves(String encoding) throws IOException {
    byte[] file = "编码,名称\r\nwater,水利和湖泊局\r\n".getBytes(Charset.forName(encoding));
    assertThat(SentSheet.read("a.csv", file).lines().get(1).cells())
        .containsExactly("water", "水利和湖泊局");
  }

  @Test
  void passesOverTheMarkThatExcelPutsBeforeUtf8() throws IOException {
    byte[] file = "\uFEFFcode\n1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(SentSheet.read("a.csv", file).lines().getFirst().cells()).containsExactly("code");
  }

  @Test
  void readsDaysNumbersAndResultsOfFormulasAsTheyLook() throws IOException {
    byte[] file =
        workbook(sheet -> {
          sheet.value(0, 0, "date");
          sheet.value(0, 1, "rank");
          sheet.value(0, 2, "phone");
          sheet.value(1, 0, LocalDate.of(2026, 5, 6));
          sheet.style(1, 0).format("yyyy-mm-dd").set();
          sheet.value(1, 1, 10);
          sheet.value(1, 2, 13812345678L);
        });
    assertThat(SentSheet.read("a.xlsx", file).lines().get(1).cells())
        .containsExactly("2026-05-06", "10", "13812345678");
  }

  @Test
  void neverRunsAFormulaAndKeepsNoneOfIt() throws IOException {
    byte[] file =
        workbook(sheet -> {
          sheet.value(0, 0, "code");
          sheet.formula(1, 0, "HYPERLINK(\"http://example.org\",\"x\")");
          sheet.value(2, 0, "water");
        });
    assertThat(SentSheet.read("a.xlsx", file).lines())
        .noneMatch(line -> line.cells().getFirst().contains("HYPERLINK"));
  }

  @Test
  void refusesAWorkbookThatWouldFillTheMemory() throws IOException {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", 80L * 1024 * 1024);
    assertThat(bomb.length).isLessThan(200_000);
    assertRefused("sheet-too-large", "a.xlsx", bomb);
    assertThatThrownBy(() -> PackArchive.read("pack.zip", zip("cues.csv", 80L * 1024 * 1024)))
        .isInstanceOf(SentSheet.Unreadable.class);
  }

  @Test
  void refusesAMillionRows() {
    assertRefused("sheet-many-rows", "a.csv", "a,b\n".repeat(1_000_000).getBytes());
  }

  @Test
  void refusesWhatIsNoTextNoWorkbookOrHasAnOpenQuote() {
    byte[] noise = new byte[4_000];
    new Random(7).nextBytes(noise);
    assertRefused("sheet-no-text", "a.csv", noise);
    assertRefused("sheet-broken", "a.xlsx", noise);
    assertRefused("sheet-open-quote", "a.csv", "a\n\"b\n".getBytes());
    assertRefused("sheet-too-large", "a.csv", new byte[SentSheet.LONGEST + 1]);
  }

  @Test
  void linesKeepTheNumbersOfTheFile() throws IOException {
    byte[] file = "a,b\n\n1,\"x\ny\"\n2,z\n".getBytes();
    assertThat(SentSheet.read("a.csv", file).lines().stream().map(SentSheet.Line::number))
        .containsExactly(1, 3, 5);
  }
}
