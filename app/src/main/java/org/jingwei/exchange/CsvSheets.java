// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables as comma-separated values (RFC 4180). */
final class CsvSheets {

  private static final String MARK = "\uFEFF";

  private CsvSheets() {}

  /** UTF-8, or else GB 18030, in which a Chinese spreadsheet saves. */
  static Sheet read(byte[] file) throws IOException {
    List<Sheet.Row> rows = new ArrayList<>();
    List<String> head = List.of();
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), CSVFormat.RFC4180)) {
      int number = 0;
      for (CSVRecord one : parser) {
        number++;
        if (number == 1) {
          head = one.stream().map(String::strip).toList();
          Sheet.checkHead(head);
        } else if (number > Sheet.MOST_ROWS + 1) {
          throw new Sheet.Unreadable("sheet-too-long");
        } else if (one.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(Sheet.row(number, head, one.toList()));
        }
      }
    } catch (UncheckedIOException broken) {
      throw new Sheet.Unreadable("sheet-broken");
    }
    return new Sheet(rows);
  }

  private static String text(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(file, Charset.forName("GB18030"));
    }
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  /** With a mark at its head, without which a spreadsheet takes UTF-8 for another encoding. */
  static byte[] write(List<String> head, List<List<String>> rows) throws IOException {
    StringBuilder text = new StringBuilder(MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(head);
      printer.printRecords(rows);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
