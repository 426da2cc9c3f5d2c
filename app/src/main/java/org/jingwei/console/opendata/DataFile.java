// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.console.kit.Say;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * One of the published files.
 *
 * @param name as in its address
 * @param kinds the endings in which there is one
 * @param fields the names of its columns
 */
public record DataFile(
    String name, List<String> kinds, List<String> fields, List<? extends Release.Line> lines) {

  private static final List<String> PLACE = List.of("month", "town", "town_zh", "town_en");

  /**
   * As the page shows it.
   *
   * @param fields in one line
   */
  public record Shown(
      String name, List<String> kinds, String title, String more, String fields, int rows) {}

  static Optional<DataFile> find(String name, Release release) {
    return list(release).stream().filter(file -> file.name().equals(name)).findFirst();
  }

  static List<DataFile> list(Release release) {
    return List.of(
        new DataFile(
            "matters",
            List.of("csv", "geojson", "json"),
            with("cell", "cell_name", "longitude", "latitude", "matters"),
            release.matters()),
        new DataFile(
            "categories",
            List.of("csv", "json"),
            with("category", "category_zh", "category_en", "matters"),
            release.categories()),
        new DataFile(
            "rates",
            List.of("csv", "json"),
            with("rate", "numerator", "denominator", "excluded"),
            release.rates()));
  }

  private static List<String> with(String... more) {
    List<String> fields = new java.util.ArrayList<>(PLACE);
    fields.addAll(Arrays.asList(more));
    return List.copyOf(fields);
  }

  static List<Shown> all(Release release, Say say) {
    return list(release).stream()
        .map(file ->
            new Shown(
                file.name(),
                file.kinds(),
                say.it("opendata.file." + file.name()),
                say.it("opendata.file." + file.name() + ".more"),
                String.join(", ", file.fields()),
                file.lines().size()))
        .toList();
  }

  /**
   * Some of its rows.
   *
   * @param after the key that the next page goes on from; null after the last row
   */
  record Page(List<Release.Line> rows, @Nullable String after) {}

  /** The rows after a key, which need not be one of them; at most so many. */
  Page page(String after, int most) {
    List<Release.Line> rows =
        lines.stream()
            .filter(line -> line.key().compareTo(after) > 0)
            .limit(most + 1L)
            .map(Release.Line.class::cast)
            .toList();
    return rows.size() <= most
        ? new Page(rows, null)
        : new Page(rows.subList(0, most), rows.get(most - 1).key());
  }

  /** The values of a row, in the order of {@link #fields}. */
  static List<@Nullable Object> values(Release.Line line) {
    return switch (line) {
      case Release.OfCell one ->
          Arrays.asList(
              one.month().toString(),
              one.town(),
              one.townName().zh(),
              one.townName().en(),
              one.cell(),
              one.cellName(),
              degrees(one.middle(), true),
              degrees(one.middle(), false),
              one.count());
      case Release.OfCategory one ->
          Arrays.asList(
              one.month().toString(),
              one.town(),
              one.townName().zh(),
              one.townName().en(),
              one.category(),
              one.categoryName().zh(),
              one.categoryName().en(),
              one.count());
      case Release.OfRate one ->
          Arrays.asList(
              one.month().toString(),
              one.town(),
              one.townName().zh(),
              one.townName().en(),
              one.rate(),
              one.numerator(),
              one.denominator(),
              one.excluded());
    };
  }

  private static @Nullable Double degrees(@Nullable Wgs84 middle, boolean east) {
    return middle == null ? null : east ? middle.longitude() : middle.latitude();
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  Map<String, @Nullable Object> named(Release.Line line) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    List<@Nullable Object> values = values(line);
    for (int i = 0; i < fields.size(); i++) {
      named.put(fields.get(i), values.get(i));
    }
    return named;
  }

  Map<String, @Nullable Object> feature(Release.Line line) {
    Map<String, @Nullable Object> properties = named(line);
    Object longitude = properties.remove("longitude");
    Object latitude = properties.remove("latitude");
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("properties", properties);
    feature.put(
        "geometry",
        longitude == null || latitude == null
            ? null
            : Map.of("type", "Point", "coordinates", List.of(longitude, latitude)));
    return feature;
  }
}
