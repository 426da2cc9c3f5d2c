// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * Names the running clocks that an act is about.
 *
 * @param workOrder null for all of the case file's clocks of that stage
 */
public record ClockRef(CountyCode county, long caseFile, Stage stage, @Nullable Long workOrder) {

  /** The clock of a stage of a case file. */
  public static ClockRef ofCase(CountyCode county, long caseFile, Stage stage) {
    return new ClockRef(county, caseFile, stage, null);
  }
}
