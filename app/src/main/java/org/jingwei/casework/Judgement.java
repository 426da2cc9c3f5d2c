// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.LocalDate;

/**
 * What became of one suggestion.
 *
 * @param event the event that tells it; one event judges once
 * @param day in the county's time zone
 * @param suggested the unit that was suggested
 * @param taker the unit that took it; empty where only that is known that it is not the suggested
 *     one
 * @param share how likely it was said to be, 0 to 1
 * @param sure whether it was called sure
 */
record Judgement(
    long event,
    long caseId,
    LocalDate day,
    String category,
    String suggested,
    String taker,
    double share,
    boolean sure,
    DispatchWay way) {

  boolean right() {
    return suggested.equals(taker);
  }
}
