// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jingwei.spreadsheet.Xlsx;

/** The first sheet of an Office Open XML workbook, as it looks to whoever filled it in. */
final class SentWorkbook {

  /** A workbook of the longest table unpacks to about this much. */
  private static final long MOST_UNPACKED = 4L * SentSheet.LONGEST;

  private SentWorkbook() {}

  static SentSheet read(byte[] bytes) throws SentSheet.Unreadable {
    checkUnpacked(bytes);
    List<SentSheet.Line> lines = new ArrayList<>();
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      Iterator<Row> each = rows.iterator();
      while (each.hasNext()) {
        SentSheet.checkRows(lines.size() + 1);
        SentSheet.Line line =
            line(each.next(), lines.isEmpty() ? -1 : lines.getFirst().cells().size());
        if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(line);
        }
      }
    } catch (SentSheet.Unreadable known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw new SentSheet.Unreadable("sheet-broken");
    }
    return new SentSheet(lines);
  }

  private static void checkUnpacked(byte[] bytes) throws SentSheet.Unreadable {
    boolean small;
    try {
      small = Xlsx.staysSmall(bytes, MOST_UNPACKED);
    } catch (IOException broken) {
      throw new SentSheet.Unreadable("sheet-broken");
    }
    if (!small) {
      throw new SentSheet.Unreadable("sheet-too-large");
    }
  }

  private static SentSheet.Line line(Row row, int head) {
    int width = head < 0 ? row.getCellCount() : head;
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
      cells.add(cell == null || cell.getValue() == null ? "" : written(cell));
    }
    return new SentSheet.Line(row.getRowNum(), cells);
  }

  /** A day as 2026-05-06 and a number as it was typed: 13 and not 13.0 or 1.3E1. */
  private static String written(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    return isDay(cell) ? cell.asDate().toLocalDate().toString() : Xlsx.typed(cell.asNumber());
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
  }
}
