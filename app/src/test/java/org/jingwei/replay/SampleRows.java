// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small made-up files in the forms of the real ones. */
final class SampleRows {

  static final String PINGSHAN = String.join(",", PingshanCase.COLUMNS);
  static final String CHICAGO =
      "service_request_number,created_date,status,completed_date,type,nature,street_address,zip,"
          + "ward,police_district,community_area,latitude,longitude";

  private SampleRows() {}

  static Path file(String name, String header, List<String> rows) {
    try {
      Path file = Files.createTempDirectory(Path.of("target"), "replay").resolve(name);
      try (var out =
          name.endsWith(".gz")
              ? new GZIPOutputStream(Files.newOutputStream(file))
              : Files.newOutputStream(file)) {
        String text = header + "\n" + String.join("\n", rows) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cases whose unit follows from type and place, every eighth of them late. */
  static Path pingshan(int cases) {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    LocalDate day = LocalDate.of(2018, 3, 5);
    for (int i = 0; i < cases; i++) {
      int type = random.nextInt(3);
      int community = random.nextInt(4);
      String street = community < 2 ? "东风街道" : "西山街道";
      String unit =
          switch (type) {
            case 0 -> "水务局";
            case 1 -> "城管办（" + street.replace("街道", "街道办事处") + "）";
            default -> "第" + community + "社区";
          };
      rows.add(
          "%d,%s,%s,投诉,类%d,主类%d,子类%d,%s,第%d社区,%s,%s"
              .formatted(
                  1_000 + i,
                  day.plusDays(i / 20),
                  i % 3 == 0 ? "12345" : "@坪山",
                  type,
                  type,
                  type,
                  street,
                  community,
                  unit,
                  i % 8 == 3 ? "overtime" : "intime"));
    }
    return file("cases.csv.gz", PINGSHAN, rows);
  }

  /** Requests of which every fifth tells of the one before it, and says so. */
  static Path chicago(int requests) {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    LocalDate day = LocalDate.of(2011, 3, 1);
    double latitude = 41.8;
    double longitude = -87.7;
    for (int i = 0; i < requests; i++) {
      boolean same = i % 5 == 4;
      if (!same) {
        latitude = 41.7 + random.nextDouble() * 0.2;
        longitude = -87.8 + random.nextDouble() * 0.2;
      }
      LocalDate created = day.plusDays(i / 10);
      rows.add(
          "11-%06d,%s,Completed%s,%s,Sanitation,Garbage in alley,%d N SAMPLE ST,60618,%d,1,1,%s,%s"
              .formatted(
                  i,
                  created,
                  same ? " - Dup" : "",
                  created.plusDays(3),
                  same ? i - 1 : i,
                  1 + random.nextInt(3),
                  latitude,
                  longitude));
    }
    return file("requests.csv", CHICAGO, rows);
  }
}
