// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVRecord;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Category;
import org.jingwei.report.Category.Field;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;

/** Words a sample report as its channel would send it. */
final class Reporting {

  private final CategoryTree categories;
  private final ZoneId zone;
  private final RandomGenerator random;
  private final List<String> names =
      SampleFiles.rows("names.csv").stream().map((CSVRecord row) -> row.get("name")).toList();

  Reporting(CategoryTree categories, ZoneId zone, RandomGenerator random) {
    this.categories = categories;
    this.zone = zone;
    this.random = random;
  }

  NewReport report(Arrival arrival) {
    Sample sample = arrival.sample();
    String place = arrival.place().name();
    Channel channel = channel(sample);
    boolean pointed = isPointed(channel);
    @Nullable Map<String, String> fields = chooses(channel) ? fields(arrival) : null;
    @Nullable Wgs84 point = pointed ? arrival.point() : null;
    String address = pointed ? null : arrival.place().town() + place;
    return new NewReport(
        channel,
        isRelayed(channel) ? "DEMO" + (10_000 + arrival.number()) : null,
        sample.textAt(place),
        fields == null ? null : sample.category(),
        point,
        address,
        reporter(channel),
        fields == null ? Map.of() : fields,
        arrival.at().minusSeconds(random.nextLong(60, 7_200)),
        sample.language(),
        random.nextInt(25) == 0,
        null,
        List.of(),
        "demo-" + arrival.number());
  }

  private Channel channel(Sample sample) {
    int chance = random.nextInt(100);
    if (sample.language().equals("en")) {
      return chance < 50 ? Channel.WEB : chance < 75 ? Channel.APP : Channel.OPEN311;
    }
    if (sample.topic().equals("consumer") && chance < 40) {
      return Channel.LINE_12315;
    }
    boolean street =
        List.of("townscape", "cleaning", "lighting", "drains").contains(sample.topic());
    if (street && chance < 25) {
      return Channel.LINE_12319;
    }
    return USUAL[random.nextInt(USUAL.length)];
  }

  private static final Channel[] USUAL = {
    Channel.LINE_12345,
    Channel.LINE_12345,
    Channel.LINE_12345,
    Channel.LINE_12345,
    Channel.LINE_12345,
    Channel.LINE_12345,
    Channel.APP,
    Channel.APP,
    Channel.APP,
    Channel.WEB,
    Channel.WEB,
    Channel.WEB,
    Channel.GRID_WORKER,
    Channel.GRID_WORKER,
    Channel.GRID_WORKER,
    Channel.PHONE,
    Channel.PHONE,
    Channel.COUNTER,
    Channel.IMPORT,
    Channel.OPEN311
  };

  private boolean isPointed(Channel channel) {
    return switch (channel) {
      case APP, GRID_WORKER, OPEN311 -> true;
      case WEB -> random.nextInt(3) > 0;
      case LINE_12345, LINE_12319 -> random.nextInt(4) == 0;
      default -> false;
    };
  }

  /** Residents are not asked for a category; whoever takes a call chooses one. */
  private boolean chooses(Channel channel) {
    return switch (channel) {
      case APP, WEB, IMPORT -> random.nextInt(3) == 0;
      default -> true;
    };
  }

  static boolean isRelayed(Channel channel) {
    return switch (channel) {
      case LINE_12345, LINE_12315, LINE_12319, OPEN311, IMPORT -> true;
      default -> false;
    };
  }

  private @Nullable PersonalData reporter(Channel channel) {
    if (channel == Channel.IMPORT || random.nextInt(9) == 0) {
      return null;
    }
    int number = random.nextInt(10_000);
    PersonalData person =
        PersonalData.NONE
            .withName(names.get(random.nextInt(names.size())))
            .withPhone("1390000%04d".formatted(number));
    boolean writes = channel == Channel.WEB || channel == Channel.APP;
    return writes && number % 3 == 0
        ? person.withEmail("resident%04d@example.org".formatted(number))
        : person;
  }

  /**
   * What the sample says and, for what else must be told, some answer; null where there is none.
   */
  private @Nullable Map<String, String> fields(Arrival arrival) {
    Category category = categories.find(arrival.sample().category()).orElseThrow();
    Map<String, String> fields = new HashMap<>();
    for (Field field : category.fields()) {
      String told = arrival.sample().fields().get(field.code());
      String answer = told == null ? answer(field, arrival.at()) : told;
      if (answer != null && (told != null || field.required() || random.nextInt(3) == 0)) {
        fields.put(field.code(), answer);
      } else if (field.required()) {
        return null;
      }
    }
    return fields;
  }

  private @Nullable String answer(Field field, Instant at) {
    return switch (field.type()) {
      case TEXT -> null;
      case NUMBER -> Integer.toString(random.nextInt(1, 12));
      case DATETIME ->
          at.minusSeconds(random.nextLong(1_800, 90_000))
              .atZone(zone)
              .toLocalDateTime()
              .truncatedTo(ChronoUnit.MINUTES)
              .toString();
      case CHOICE, CHOICES -> field.options().get(random.nextInt(field.options().size())).zh();
    };
  }
}
