// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files under {@code resources/demo}. */
final class SampleFiles {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleFiles() {}

  static List<CSVRecord> rows(String name) {
    try (var in =
            Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/demo/" + name), name);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Course> courses() {
    return rows("courses.csv").stream()
        .map(row ->
            new Course(
                row.get("course"),
                Course.Age.valueOf(row.get("age").replace('-', '_').toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("count")),
                Act.list(row.get("acts"))))
        .toList();
  }

  static List<Sample> samples() {
    return rows("reports.csv").stream()
        .map(row ->
            new Sample(
                row.get("category"),
                row.get("where").equals("c"),
                row.get("language"),
                pairs(row.get("fields")),
                row.get("text")))
        .toList();
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }
}
