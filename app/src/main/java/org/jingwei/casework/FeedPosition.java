// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

/**
 * A place in a county's feed of case events.
 *
 * @param tx the number of the transaction in the feed ({@link FeedNumbers}), as PostgreSQL writes
 *     it
 * @param id the event's id
 */
public record FeedPosition(String tx, long id) {

  /** Before the first event. */
  public static final FeedPosition START = new FeedPosition("0", 0);
}
