// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.List;

/** What was found of one kind: matter, answer, place, unit, category, topic, person or page. */
public record FindGroup(String kind, List<FindLine> lines) {
  public FindGroup {
    lines = List.copyOf(lines);
  }
}
