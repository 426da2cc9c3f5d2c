// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * What stands behind a place's name: house numbers, and whether the place itself is meant or only
 * something near it.
 *
 * @param number 128号3栋2单元; blank for none
 * @param relation 对面, 旁边, 往北200米; blank where the place itself is meant
 */
public record Surroundings(String number, String relation) {

  static final Surroundings NONE = new Surroundings("", "");

  /** Whether the text means something near the place, not the place. */
  public boolean isNear() {
    return !relation.isEmpty();
  }
}
