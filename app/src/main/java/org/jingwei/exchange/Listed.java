// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jingwei.exchange.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How one side's book stands on an order.
 *
 * @param theirs messages of the line that arrived here
 * @param ours messages of ours that arrived there
 * @param state the last state that was told, in the line's word; empty before the first
 * @param due the line's own deadline
 * @param moving whether messages of the order are under way, so that nothing can be said of it
 */
record Listed(int theirs, int ours, String state, @Nullable Instant due, boolean moving) {

  /** What their book says otherwise; by kind, theirs and ours. */
  static Map<Kind, String[]> compare(@Nullable Listed there, @Nullable Listed here) {
    Map<Kind, String[]> found = new EnumMap<>(Kind.class);
    if (there == null && here != null && !here.moving()) {
      found.put(Kind.UNKNOWN_THERE, pair("", here.state()));
    } else if (here == null && there != null && there.theirs() > 0) {
      found.put(Kind.UNKNOWN_HERE, pair(there.state(), ""));
    } else if (here != null && there != null && !here.moving()) {
      known(found, there, here);
    }
    return found;
  }

  private static void known(Map<Kind, String[]> found, Listed there, Listed here) {
    if (there.theirs() > here.theirs()) {
      found.put(Kind.NOT_RECEIVED, pair(there.theirs(), here.theirs()));
    } else if (there.due() != null && !there.due().equals(here.due())) {
      found.put(Kind.DUE, pair(there.due(), here.due() == null ? "" : here.due()));
    }
    if (there.ours() < here.ours()) {
      found.put(Kind.NOT_TOLD, pair(there.ours(), here.ours()));
    } else if (!there.state().isEmpty() && !there.state().equals(here.state())) {
      found.put(Kind.STATE, pair(there.state(), here.state()));
    }
  }

  private static String[] pair(Object theirs, Object ours) {
    return new String[] {theirs.toString(), ours.toString()};
  }
}
