// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.Move;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.exchange.OutsideSystem;
import org.jingwei.exchange.SystemHealth;
import org.jingwei.report.Channel;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line that has no interface leaves its orders as tables in a folder, and finds ours there. */
class FilesJourneyTests extends LineJourney {

  private static final Map<String, String> FIELDS =
      Map.of(
          "order", "工单编号",
          "type", "类型",
          "version", "序号",
          "text", "诉求内容",
          "category", "事项编码",
          "phone", "联系电话",
          "longitude", "经度",
          "latitude", "纬度",
          "state", "状态");

  private List<OutsideSystem> usual = List.of();

  @BeforeEach
  void aLineOfFiles() {
    usual = exchange.listSystems(HUANGMEI).stream().map(SystemHealth::system).toList();
    use("csv");
  }

  private void use(String transport) {
    OutsideSystem line =
        new OutsideSystem(
            "township",
            new Words("乡镇便民电话", "Township line"),
            Channel.LINE_12345,
            transport,
            "JINGWEI_LINE_FILES",
            "JINGWEI_LINE_NONE",
            2,
            LimitUnit.WORKING_DAYS,
            new Words("测试", "test"),
            Map.of("ACCEPTED", "已受理"),
            Map.of("路灯", new OutsideSystem.Kind("lighting-out", false)),
            FIELDS);
    List<OutsideSystem> all = new ArrayList<>(usual);
    all.add(line);
    exchange.replaceSystems(HUANGMEI, all);
  }

  @AfterEach
  void theUsualLines() throws IOException {
    exchange.replaceSystems(HUANGMEI, usual);
    try (Stream<Path> left = Files.walk(FOLDER)) {
      for (Path file : left.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void drop(String name, byte[] content) throws IOException {
    Path file = Files.createDirectories(FOLDER.resolve("in")).resolve(name);
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minusSeconds(60)));
  }

  private static byte[] table(String... rows) {
    String head = "工单编号,类型,序号,诉求内容,事项编码,联系电话,经度,纬度\r\n";
    return (head + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] order(String number) {
    return table(number + ",,,沙岭社区路灯不亮,路灯,13812345678,115.937,30.069");
  }

  private static List<String> namesIn(String folder) throws IOException {
    try (Stream<Path> all = Files.list(FOLDER.resolve(folder))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private int take() {
    int files = exchange.readFolders(HUANGMEI);
    pass();
    return files;
  }

  @Test
  void aRowBecomesAReportAndTheFileWithItsNumbersGoes() throws IOException {
    drop("monday.csv", order("T-1"));
    assertThat(take()).isEqualTo(1);
    assertThat(reportOf("T-1").category()).isEqualTo("lighting-out");
    assertThat(namesIn("in")).isEmpty();
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    drop("monday.csv", order("T-2"));
    take();
    long first = reportOf("T-2").id();
    drop("again.csv", order("T-2"));
    take();
    assertThat(reportOf("T-2").id()).isEqualTo(first);
    assertThat(cases.listHistory(HUANGMEI, caseOf("T-2").id())).hasSize(1);
  }

  @Test
  void aFileAsAChineseSpreadsheetSavesItIsRead() throws IOException {
    String text = new String(order("T-3"), StandardCharsets.UTF_8);
    drop("gbk.csv", text.getBytes(Charset.forName("GB18030")));
    take();
    assertThat(reportOf("T-3").text()).isEqualTo("沙岭社区路灯不亮");
  }

  @Test
  void aWorkbookIsReadWithItsNumbersAsTheyWereTyped() throws IOException {
    Path book = Files.createTempFile("orders", ".xlsx");
    try (OutputStream out = Files.newOutputStream(book);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("orders");
      List<String> head = List.of("工单编号", "诉求内容", "事项编码", "联系电话", "经度", "纬度");
      for (int i = 0; i < head.size(); i++) {
        sheet.value(0, i, head.get(i));
      }
      sheet.value(1, 0, 20261126001L);
      sheet.value(1, 1, "沙岭社区路灯不亮");
      sheet.value(1, 2, "路灯");
      sheet.value(1, 3, 13812345678L);
      sheet.value(1, 4, 115.937);
      sheet.value(1, 5, 30.069);
    }
    drop("orders.xlsx", Files.readAllBytes(book));
    take();
    assertThat(reportOf("20261126001").sourceRef()).isEqualTo("20261126001");
    assertThat(reportOf("20261126001").reporter()).isNotNull();
  }

  @Test
  void noteAndUrgeOfARowReachTheMatter() throws IOException {
    drop("a.csv", order("T-4"));
    take();
    drop("b.csv", "工单编号,类型,序号,text\r\nT-4,supplement,2,灯杆 17\r\n".getBytes(StandardCharsets.UTF_8));
    take();
    assertThat(cases.listHistory(HUANGMEI, caseOf("T-4").id()))
        .extracting(CaseEvent::move)
        .containsExactly("receive", "reply");
  }

  @Test
  void rowsThatAreWrongAreNamedAndTheOthersTaken() throws IOException {
    drop("mixed.csv", table(",,,没有编号,路灯,,,", "T-5,,x,序号不对,路灯,,,", "T-6,,,路灯不亮,路灯,,115.937,30.069"));
    take();
    assertThat(reportOf("T-6").sourceRef()).isEqualTo("T-6");
    assertThat(Files.readString(FOLDER.resolve("failed/mixed.csv.errors.csv")))
        .contains("2,message-field-unfit,工单编号", "3,message-field-unfit,序号")
        .doesNotContain("没有编号");
  }

  @Test
  void aFileThatIsNoTableIsPutAside() throws IOException {
    drop("broken.xlsx", "this is no workbook".getBytes(StandardCharsets.UTF_8));
    take();
    assertThat(namesIn("in")).isEmpty();
    assertThat(namesIn("failed")).containsExactly("broken.xlsx", "broken.xlsx.errors.csv");
  }

  @Test
  void aFileThatIsStillBeingWrittenIsLeft() throws IOException {
    drop("young.csv", order("T-7"));
    Files.setLastModifiedTime(FOLDER.resolve("in/young.csv"), FileTime.from(CLOCK.instant()));
    assertThat(take()).isZero();
    assertThat(namesIn("in")).containsExactly("young.csv");
  }

  @Test
  void whatHappensIsWrittenAsATableUnderTheLinesOwnNames() throws IOException {
    drop("a.csv", order("T-8"));
    take();
    move(caseOf("T-8"), new Move.Accept(null), DESK);
    settle();
    String all =
        namesIn("out").stream()
            .map(name -> read(FOLDER.resolve("out").resolve(name)))
            .collect(Collectors.joining());
    assertThat(all).contains("工单编号", "状态", "T-8", "received", "progress", "已受理");
    assertThat(all).doesNotContain("13812345678");
  }

  @Test
  void aLineThatWantsWorkbooksGetsThem() throws IOException {
    use("xlsx");
    drop("a.csv", order("T-9"));
    take();
    settle();
    String name = namesIn("out").getFirst();
    assertThat(name).endsWith(".xlsx");
    try (var book =
        new ReadableWorkbook(Files.newInputStream(FOLDER.resolve("out").resolve(name)))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(1)).isEqualTo("工单编号");
      assertThat(rows.get(1).getCellText(1)).isEqualTo("T-9");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
