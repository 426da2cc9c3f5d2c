// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import org.jingwei.insight.Counts;
import org.jingwei.insight.Rate;

/**
 * One unit's or town's line of a table.
 *
 * @param arrived reports that came; -1 where that is not counted
 * @param part of the query that leads to its matters, such as town=421127101
 */
public record Row(String code, String name, long arrived, Counts counts, String part) {

  /** A rate by its code, such as on-time. */
  public Rate rate(String code) {
    return Which.of(code).orElseThrow().rate(counts);
  }
}
