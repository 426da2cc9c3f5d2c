// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

/**
 * One of the lists beside each other.
 *
 * @param count how many there are, as shown; empty where it is not counted
 * @param current whether it is the one that is open
 */
public record Tab(String href, String label, String count, boolean current) {

  private static final int COUNTED_UP_TO = 200;

  /** The same beside a list that is none of them. */
  Tab aside() {
    return new Tab(href, label, count, false);
  }

  /** A count as it is shown: 200 stands for as many or more. */
  public static String shown(int count) {
    return count >= COUNTED_UP_TO ? "200+" : Integer.toString(count);
  }
}
