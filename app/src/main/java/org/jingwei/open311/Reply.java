// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.util.List;
import java.util.Map;

/**
 * What is answered, whatever the format: entries whose values are texts, lists of texts, or lists
 * of entries.
 *
 * @param root the element around everything in XML
 * @param item the element around each entry in XML; empty where there is just one, in the root
 */
record Reply(String root, String item, List<Map<String, Object>> entries) {

  static Reply several(String root, String item, List<Map<String, Object>> entries) {
    return new Reply(root, item, entries);
  }

  static Reply one(String root, Map<String, Object> entry) {
    return new Reply(root, "", List.of(entry));
  }
}
