// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

/**
 * The matters that are left to people although they could be dispatched without one: what people
 * decide about them, without the program having decided before, is what the program is judged by.
 */
public final class Sample {

  /** One of so many is left. */
  public static final int ONE_OF = 10;

  private Sample() {}

  /**
   * Whether a matter is left to people; the same for the same code at any time, and nothing that
   * anybody chooses.
   *
   * @param code the matter's code
   */
  public static boolean isLeft(String code) {
    return Long.remainderUnsigned(Hash.of("left " + code), ONE_OF) == 0;
  }
}
