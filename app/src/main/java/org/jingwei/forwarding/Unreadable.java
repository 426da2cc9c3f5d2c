// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

/** What came is no answer of GeoReport v2 in any form that is known here. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param why a code, never what came
   */
  Unreadable(String why) {
    super(why);
  }
}
