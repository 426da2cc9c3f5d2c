// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.casework.EventStore.Positioned;

/**
 * A stretch of the feed.
 *
 * @param next where to go on; the position asked for when there was nothing new
 */
public record Feed(List<CaseEvent> events, FeedPosition next) {

  public Feed {
    events = List.copyOf(events);
  }

  static Feed of(List<Positioned> rows, FeedPosition after) {
    FeedPosition next =
        rows.isEmpty() ? after : new FeedPosition(rows.getLast().tx(), rows.getLast().event().id());
    return new Feed(rows.stream().map(Positioned::event).toList(), next);
  }
}
