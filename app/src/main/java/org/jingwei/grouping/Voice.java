// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

/**
 * One telling as far as it counts for a topic's heat.
 *
 * @param person the same number for the same person, valid in this one count only and made for it;
 *     {@link #NOBODY} for an anonymous one
 * @param day of its arrival, as days since 1970-01-01 in the county's time zone
 * @param channel by which it came
 * @param copy the same number for the same text, a few words changed or not
 * @param area where it lies; empty where that is not known
 * @param likes how many others pressed a button under it; 0 where there is none
 */
public record Voice(int person, long day, String channel, long copy, String area, int likes) {

  /** Whoever did not say who they are. */
  public static final int NOBODY = -1;
}
