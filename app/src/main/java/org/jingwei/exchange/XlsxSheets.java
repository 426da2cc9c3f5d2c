// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jingwei.spreadsheet.Xlsx;

/** Tables as the first sheet of an Office Open XML workbook. */
final class XlsxSheets {

  /** Several times what the longest table that is taken unpacks to, in bytes. */
  private static final long MOST_UNPACKED = 128L * 1024 * 1024;

  private XlsxSheets() {}

  static Sheet read(byte[] file) throws IOException {
    if (!staysSmall(file)) {
      throw new Sheet.Unreadable("sheet-too-long");
    }
    List<Sheet.Row> rows = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> all = book.getFirstSheet().openStream()) {
      List<String> head = List.of();
      Iterator<Row> each = all.iterator();
      for (int number = 1; each.hasNext(); number++) {
        Row row = each.next();
        List<String> cells = cells(row);
        if (number == 1) {
          head = cells.stream().map(String::strip).toList();
          Sheet.checkHead(head);
        } else if (number > Sheet.MOST_ROWS + 1) {
          throw new Sheet.Unreadable("sheet-too-long");
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(Sheet.row(row.getRowNum(), head, cells));
        }
      }
    } catch (Sheet.Unreadable known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw new Sheet.Unreadable("sheet-broken");
    }
    return new Sheet(rows);
  }

  private static boolean staysSmall(byte[] file) throws Sheet.Unreadable {
    try {
      return Xlsx.staysSmall(file, MOST_UNPACKED);
    } catch (IOException broken) {
      throw new Sheet.Unreadable("sheet-broken");
    }
  }

  /** A number as it was typed, not as a float: 13812345678 and not 1.3812345678E10. */
  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null || cell.getValue() == null ? "" : written(cell));
    }
    return cells;
  }

  private static String written(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> Xlsx.typed(cell.asNumber());
      default -> cell.getText();
    };
  }

  static byte[] write(List<String> head, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Jingwei", "1.0")) {
      Worksheet sheet = book.newWorksheet("Jingwei");
      put(sheet, 0, head);
      for (int i = 0; i < rows.size(); i++) {
        put(sheet, i + 1, rows.get(i));
      }
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
  }
}
