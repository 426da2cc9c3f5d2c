// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jingwei.text.Gap;

/** A stretch of a text that a gap is put for, its end exclusive. */
record Span(Gap kind, int start, int end) {

  /** Where stretches meet they become one, of the kind of the first. */
  static List<Span> apart(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    List<Span> apart = new ArrayList<>(sorted.size());
    for (Span next : sorted) {
      Span last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || next.start() >= last.end()) {
        apart.add(next);
      } else if (next.end() > last.end()) {
        apart.set(apart.size() - 1, new Span(last.kind(), last.start(), next.end()));
      }
    }
    return apart;
  }
}
