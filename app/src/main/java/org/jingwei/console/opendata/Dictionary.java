// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jingwei.console.kit.Suppression;

/** What each field of the published files means. */
final class Dictionary {

  private Dictionary() {}

  static Map<String, Object> all(Licence licence) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("licence", licence.name());
    all.put("licenceAddress", licence.address());
    all.put("suppressedBelow", Suppression.LEAST);
    all.put("fields", fields());
    all.put("rates", rates());
    return all;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("month", "Month in which it was told, in the county's time zone; ISO 8601, YYYY-MM");
    fields.put("town", "Statistical code of the town, 9 digits; empty: other towns together");
    fields.put("town_zh", "Name of the town in Chinese");
    fields.put("town_en", "Name of the town in English");
    fields.put("cell", "Code of the grid cell; empty: other cells of the town together");
    fields.put("cell_name", "Name of the grid cell");
    fields.put("longitude", "Of the middle of the cell or town, not of a matter; degrees, WGS-84");
    fields.put("latitude", "Likewise");
    fields.put("category", "Code of the category's first level; empty: others together");
    fields.put("category_zh", "Name of the category in Chinese");
    fields.put("category_en", "Name of the category in English");
    fields.put("matters", "Matters told, each once; confidential ones and repetitions left out");
    fields.put("rate", "Which share; see rates");
    fields.put("numerator", "See rates");
    fields.put("denominator", "See rates");
    fields.put("excluded", "Left out of both, see rates; empty where it is a small count");
    return fields;
  }

  private static Map<String, String> rates() {
    Map<String, String> rates = new LinkedHashMap<>();
    rates.put(
        "on-time", "Resolved in time of all whose deadline was met or broken; excluded: fell away");
    rates.put("first-dispatch", "Never dispatched again of all dispatched");
    rates.put("rework", "Sent back of all that units said to be done");
    rates.put("reopen", "Opened again of all closed");
    rates.put("response", "Reporters who answered of all asked; excluded: nobody to ask");
    rates.put(
        "resolution",
        "Reporters who say it is resolved of all who answered; excluded: not reached");
    rates.put(
        "satisfaction", "Ratings of four or five of all ratings; excluded: answered without one");
    return rates;
  }
}
