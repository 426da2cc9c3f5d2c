// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, gzipped or not, read row by row; what is wrong is told with its line. */
final class Rows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path file;

  Rows(Path file) {
    this.file = file;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** One row; answers about its cells name its line when they cannot be given. */
  record Row(String file, long line, CSVRecord cells) {

    String get(String column) {
      return cells.get(column).strip();
    }

    String need(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        throw bad(column + " is empty", "fill it in, or leave the row out");
      }
      return value;
    }

    LocalDate day(String column) {
      try {
        return LocalDate.parse(need(column));
      } catch (DateTimeException notADay) {
        throw bad(column + " is \"" + get(column) + "\"", "write the day as 2018-02-08");
      }
    }

    BadFile bad(String wrong, String remedy) {
      return new BadFile(file, line, wrong, remedy);
    }
  }

  /** The names of the columns. */
  List<String> header() {
    return read(parser -> parser.getHeaderNames());
  }

  /** The first row after the header. */
  Row first() {
    return read(parser -> {
      var rows = parser.iterator();
      if (!rows.hasNext()) {
        throw new BadFile(name(), "it has no rows", "get a whole copy");
      }
      return new Row(name(), 2, rows.next());
    });
  }

  void forEach(Consumer<Row> each) {
    Boolean unused =
        read(parser -> {
          int columns = parser.getHeaderNames().size();
          for (CSVRecord cells : parser) {
            Row row = new Row(name(), parser.getCurrentLineNumber(), cells);
            if (cells.size() != columns) {
              throw row.bad(
                  "%d cells instead of %d".formatted(cells.size(), columns),
                  "quote a cell that holds a comma");
            }
            each.accept(row);
          }
          return true;
        });
  }

  private interface Reading<T> {
    T of(CSVParser parser) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try (InputStream bytes = open();
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        CSVParser parser = FORMAT.parse(reader)) {
      return reading.of(parser);
    } catch (UncheckedIOException | IOException e) {
      throw new BadFile(name(), "it cannot be read (" + e.getMessage() + ")", "get a whole copy");
    }
  }

  private InputStream open() throws IOException {
    if (!Files.isReadable(file)) {
      throw new BadFile(file.toString(), "there is no such readable file", "check the path");
    }
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }
}
