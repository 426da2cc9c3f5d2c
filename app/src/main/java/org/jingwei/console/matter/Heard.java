// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;

/**
 * A voice note of a report.
 *
 * @param label that it is one, and how long
 */
public record Heard(String href, String label) {

  /**
   * Whether somebody who sees a matter may hear what was spoken of it. Numbers are taken out of
   * words, out of a voice they cannot be: where the reporter is not to be known to the units, only
   * those hear it who read the matters of the place.
   */
  static boolean mayHear(Actor actor, CaseFile file) {
    return !file.confidential() || actor.may(Permission.READ_CASES, file.area());
  }
}
