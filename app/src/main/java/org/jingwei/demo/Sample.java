// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.util.Map;

/**
 * One sample text.
 *
 * @param category what a clerk would file it under
 * @param community whether it is told of a community; else of a village
 * @param language zh or en
 * @param fields answers to the category's extra questions
 * @param text with {@code {p}} where the place is named
 */
record Sample(
    String category, boolean community, String language, Map<String, String> fields, String text) {

  Sample {
    fields = Map.copyOf(fields);
  }

  String textAt(String place) {
    return text.replace("{p}", place);
  }

  String topic() {
    int dash = category.indexOf('-');
    return dash < 0 ? category : category.substring(0, dash);
  }
}
