// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jingwei.grouping.Told;

/** The real messages with their times and likes, in the order of time. */
final class TopicTexts {

  /**
   * @param copy the same number for the same words
   * @param day as days since 1970-01-01
   */
  record Row(long id, String subject, Told told, long copy, long day, int likes) {}

  /** Three large topics that are known to be in the data, by words that only they have. */
  static final Map<String, Predicate<Row>> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("plant", row -> has(row, "丽发") && has(row, "搅拌"));
    KNOWN.put(
        "parking", row -> has(row, "伊景") || has(row, "滨河苑") || (has(row, "广铁") && has(row, "车位")));
    KNOWN.put("loans", row -> has(row, "58车"));
  }

  /** Districts and counties are the only places that the data name without doubt. */
  private static final Pattern AREA = Pattern.compile("A\\d+[区县市]");

  private static final Pattern DAY = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2}).*");

  private TopicTexts() {}

  private static boolean has(Row row, String words) {
    return row.told().words().contains(words);
  }

  static List<Row> read(Path file) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return Csv.rows(in).stream()
          .skip(1)
          .map(TopicTexts::row)
          .sorted(Comparator.comparingLong(Row::day).thenComparingLong(Row::id))
          .toList();
    }
  }

  private static Row row(String[] cells) {
    String words = cells[1] + "。" + cells[3];
    Matcher day = DAY.matcher(cells[2]);
    if (!day.matches()) {
      throw new IllegalArgumentException("no day: " + cells[2]);
    }
    return new Row(
        Long.parseLong(cells[0]),
        cells[1],
        new Told(Long.parseLong(cells[0]), words, area(words)),
        Told.fingerprint(cells[3]),
        LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)))
            .toEpochDay(),
        Integer.parseInt(cells[5].strip()));
  }

  private static String area(String words) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher area = AREA.matcher(words);
    while (area.find()) {
      counts.merge(area.group(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
