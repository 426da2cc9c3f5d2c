// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

/**
 * A rule and what it will take.
 *
 * @param due how many would go now
 * @param soon how many within thirty days, those included; both counted up to {@link #MOST}
 */
public record Outlook(RetentionRule rule, int due, int soon) {

  /** As far as records are counted. */
  public static final int MOST = 10_000;
}
