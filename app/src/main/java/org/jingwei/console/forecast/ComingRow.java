// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

import java.util.List;

/**
 * What is expected of a hazard in a town and week, in words.
 *
 * @param week its first and last day
 * @param running whether it runs now, and not the next one
 * @param expected such as "4.2"
 * @param interval such as "2–7"
 * @param lastYear last year's same week; a dash where that is not known
 * @param soFar how many have come; a dash before the week begins
 * @param says what it rests on, in one sentence
 * @param past how many matters that is
 * @param lists where the reader may see those; empty where they may not
 */
public record ComingRow(
    String week,
    boolean running,
    String hazard,
    String town,
    boolean above,
    String expected,
    String interval,
    String lastYear,
    String soFar,
    String says,
    String past,
    List<Behind> lists) {

  /** A list of matters of one category. */
  public record Behind(String label, String href) {}

  public ComingRow {
    lists = List.copyOf(lists);
  }
}
