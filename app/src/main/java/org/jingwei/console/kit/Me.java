// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

/**
 * Who is signed in, as the top bar shows it.
 *
 * @param id what tells this person's drafts on a shared machine from another's
 * @param name the person's name
 * @param unit the unit's name in the reader's language; empty where there is none
 */
public record Me(String id, String name, String unit) {

  /** The first character of the name, for the round sign. */
  public String initial() {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }
}
