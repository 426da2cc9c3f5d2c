// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed while somebody told of a matter; every text may be empty.
 *
 * @param sourceRef the order number of the hotline that passed it on
 * @param fields answers to the category's extra questions by their code
 * @param joins the id of the case file that the operator takes for the same matter
 * @param key sent twice it makes one report
 */
public record CallForm(
    String channel,
    String sourceRef,
    String text,
    String category,
    Map<String, String> fields,
    String address,
    String division,
    String longitude,
    String latitude,
    String name,
    String phone,
    boolean urgent,
    boolean confidential,
    String joins,
    String key) {

  static final String FIELD = "fields.";

  public CallForm {
    fields = Map.copyOf(fields);
  }

  static CallForm blank(String channel, String key) {
    return new CallForm(
        channel, "", "", "", Map.of(), "", "", "", "", "", "", false, false, "", key);
  }

  static CallForm of(MultiValueMap<String, String> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach((name, values) -> {
      if (name.startsWith(FIELD)) {
        fields.put(name.substring(FIELD.length()), String.join("\n", values));
      }
    });
    return new CallForm(
        text(sent, "channel"),
        text(sent, "sourceRef"),
        text(sent, "text"),
        text(sent, "category"),
        fields,
        text(sent, "address"),
        text(sent, "division"),
        text(sent, "longitude"),
        text(sent, "latitude"),
        text(sent, "name"),
        text(sent, "phone"),
        "yes".equals(text(sent, "urgent")),
        "yes".equals(text(sent, "confidential")),
        text(sent, "joins"),
        text(sent, "key"));
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }
}
