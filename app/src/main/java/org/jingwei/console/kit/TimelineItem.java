// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened, in a timeline.
 *
 * @param icon a Tabler outline icon
 * @param what the sentence, such as "派给城市管理局"
 * @param who name and unit; empty for the system
 * @param fresh whether it is new for the reader
 * @param note the reason or what was written; may be empty
 * @param photos small pictures that are part of it
 */
public record TimelineItem(
    Instant at,
    Tone tone,
    String icon,
    String what,
    String who,
    String note,
    List<Photo> photos,
    boolean fresh) {

  /** One that is nothing new. */
  public TimelineItem(
      Instant at,
      Tone tone,
      String icon,
      String what,
      String who,
      String note,
      List<Photo> photos) {
    this(at, tone, icon, what, who, note, photos, false);
  }

  /** A picture: where the small one is, where the large one, and what it shows. */
  public record Photo(String small, String large, String alt) {}

  public TimelineItem {
    photos = List.copyOf(photos);
  }
}
