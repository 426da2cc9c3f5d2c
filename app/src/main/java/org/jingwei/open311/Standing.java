// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import org.jingwei.casework.CaseState;

/** How a matter stands, in the words of the standard. */
final class Standing {

  private Standing() {}

  /** Open until it is closed or declined: what a unit says is done was not looked at yet. */
  static boolean isOpen(CaseState state) {
    return state != CaseState.CLOSED && state != CaseState.DECLINED;
  }

  static String status(CaseState state) {
    return isOpen(state) ? "open" : "closed";
  }

  /** The finer word that updates use. */
  static String update(CaseState state) {
    return switch (state) {
      case REPORTED -> "open";
      case ACCEPTED, OBJECTED -> "investigating";
      case DISPATCHED -> "action_scheduled";
      case HANDLING -> "in_progress";
      case SUSPENDED -> "planned";
      case RESOLVED, CHECKED -> "fixed";
      case CLOSED -> "closed";
      case DECLINED -> "not_councils_responsibility";
      case MERGED -> "duplicate";
    };
  }
}
