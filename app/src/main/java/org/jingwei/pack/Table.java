// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Words;

/** Reads one table of a pack: its header, and rows that are as wide as it. */
final class Table {

  private static final int LONGEST = 4_000;

  private final PackDraft draft;
  private final String file;

  Table(PackDraft draft, String file) {
    this.draft = draft;
    this.file = file;
  }

  /**
   * @param columns that the header must have; it may have more, in any order
   */
  List<Row> read(String text, String... columns) {
    Csv.Sheet sheet = Csv.read(text);
    if (sheet.openQuote() > 0) {
      wrong(sheet.openQuote(), "引号没有配对", "a quote is not closed", "补上引号", "close the quote");
    }
    if (sheet.lines().isEmpty()) {
      wrong(1, "文件是空的", "the file is empty", "至少写上列名", "write at least the header");
      return List.of();
    }
    List<String> header = sheet.lines().getFirst().cells().stream().map(String::strip).toList();
    for (String column : columns) {
      if (!header.contains(column)) {
        wrong(
            sheet.lines().getFirst().number(),
            "缺少列 " + column,
            "the column " + column + " is missing",
            "第一行须写列名：" + String.join(",", columns),
            "write in the first line: " + String.join(",", columns));
      }
    }
    if (!header.containsAll(List.of(columns))) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    sheet.lines().stream().skip(1).forEach(line -> row(header, line, rows));
    return rows;
  }

  private void row(List<String> header, Csv.Line line, List<Row> rows) {
    if (line.cells().size() != header.size()) {
      wrong(
          line.number(),
          "有 " + line.cells().size() + " 列，应有 " + header.size() + " 列",
          line.cells().size() + " values where the header has " + header.size(),
          "检查逗号；含逗号的值须加引号",
          "check the commas; a value with a comma is put in quotes");
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), line.cells().get(i));
    }
    cells.forEach((column, value) -> {
      if (PlainText.wrongWith(column, value).isPresent()) {
        wrong(
            line.number(),
            "“" + column + "”含有不可见的控制字符",
            column + " holds a control character",
            "删去该字符",
            "delete it");
      } else if (value.length() > LONGEST) {
        wrong(
            line.number(),
            "“" + column + "”超过 " + LONGEST + " 个字",
            column + " is longer than " + LONGEST + " characters",
            "缩短",
            "shorten it");
      }
    });
    rows.add(new Row(file, line.number(), cells));
  }

  private void wrong(int line, String zh, String en, String doZh, String doEn) {
    draft.wrong(file, line, new Words(zh, en), new Words(doZh, doEn));
  }
}
