// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** What came with a form, by the names of its fields; what did not come is empty. */
public record Sent(MultiValueMap<String, String> values) {

  public String text(String name) {
    String value = values.getFirst(name);
    return value == null ? "" : value;
  }

  /** Whether a box of this name was ticked. */
  public boolean yes(String name) {
    return "yes".equals(text(name));
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
