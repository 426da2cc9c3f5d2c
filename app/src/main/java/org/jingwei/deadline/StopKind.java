// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

/** Why a clock is stopped. */
public enum StopKind {
  /** The stage was done. */
  DONE,
  /** The stage fell away. */
  CANCELLED
}
