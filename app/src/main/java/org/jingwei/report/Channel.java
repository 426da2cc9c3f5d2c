// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

/** Where a report came from (渠道). */
public enum Channel {
  /** The 12345 government service line. */
  LINE_12345,
  /** The 12315 consumer line. */
  LINE_12315,
  /** The 12319 urban management line. */
  LINE_12319,
  APP,
  WEB,
  OPEN311,
  GRID_WORKER,
  /** A call that the desk itself answered. */
  PHONE,
  /** Told in person at a counter. */
  COUNTER,
  /** Loaded from another system's file. */
  IMPORT
}
