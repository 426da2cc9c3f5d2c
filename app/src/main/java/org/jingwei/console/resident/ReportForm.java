// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the form, as it came; every text may be empty.
 *
 * @param fields answers to the category's extra questions by their code; several chosen ones are
 *     joined by a line break
 * @param photos handles of photos that came with an earlier attempt and are to be kept
 * @param key the form's Idempotency-Key: sent twice it makes one report
 */
record ReportForm(
    String text,
    String category,
    Map<String, String> fields,
    String address,
    String division,
    String longitude,
    String latitude,
    String datum,
    String happenedAt,
    String name,
    String phone,
    boolean confidential,
    List<String> photos,
    String key) {

  static final String FIELD = "fields.";

  ReportForm {
    fields = Map.copyOf(fields);
    photos = List.copyOf(photos);
  }

  static ReportForm blank(String key) {
    return new ReportForm(
        "", "", Map.of(), "", "", "", "", "WGS-84", "", "", "", false, List.of(), key);
  }

  static ReportForm of(MultiValueMap<String, String> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach((name, values) -> {
      if (name.startsWith(FIELD)) {
        fields.put(name.substring(FIELD.length()), String.join("\n", values));
      }
    });
    return new ReportForm(
        text(sent, "text"),
        text(sent, "category"),
        fields,
        text(sent, "address"),
        text(sent, "division"),
        text(sent, "longitude"),
        text(sent, "latitude"),
        text(sent, "datum"),
        text(sent, "happened_at"),
        text(sent, "name"),
        text(sent, "phone"),
        "yes".equals(text(sent, "confidential")),
        sent.getOrDefault("photo", List.of()),
        text(sent, "key"));
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  boolean hasPoint() {
    return !longitude.isBlank() || !latitude.isBlank();
  }

  ReportForm withPhotos(List<String> kept) {
    return new ReportForm(
        text,
        category,
        fields,
        address,
        division,
        longitude,
        latitude,
        datum,
        happenedAt,
        name,
        phone,
        confidential,
        kept,
        key);
  }
}
