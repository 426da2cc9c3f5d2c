// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jingwei.directory.Area;
import org.jingwei.report.CategoryTree;
import org.jingwei.shared.CountyCode;

/**
 * What one receiver is told.
 *
 * @param name as the page shows it
 * @param address where events are posted
 * @param categories codes, each with all that lies below it; empty for every matter
 * @param places where the matters lie; empty for the whole county
 * @param state whether it is told anything
 */
public record Subscription(
    CountyCode county,
    long id,
    String name,
    URI address,
    List<String> categories,
    List<Area> places,
    State state,
    Instant since) {

  /** Whether events are posted. */
  public enum State {
    ON,
    /** Somebody paused it. */
    PAUSED,
    /** The receiver answered that it is gone (HTTP 410). */
    GONE
  }

  public Subscription {
    categories = List.copyOf(categories);
    places = List.copyOf(places);
  }

  /** Whether a matter of this category and place is asked for. */
  boolean asksFor(String category, Area place, CategoryTree tree) {
    return (categories.isEmpty() || tree.path(category).stream().anyMatch(categories::contains))
        && (places.isEmpty() || places.stream().anyMatch(one -> one.contains(place)));
  }
}
