// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.util.List;

/**
 * How a sample matter goes.
 *
 * @param count how many matters go this way
 */
record Course(String name, Age age, int count, List<Act> acts) {

  /** When its report arrives. */
  enum Age {
    /** At any time of the week. */
    ANY,
    /** In the last day, so that what the course leaves open is seen open. */
    RECENT,
    /** Days ago, so that deadlines have passed. */
    OLD,
    /** Soon after another report of the same matter. */
    SAME,
    /** Soon after another report of the last day. */
    SAME_RECENT;

    boolean isSame() {
      return this == SAME || this == SAME_RECENT;
    }
  }

  Course {
    acts = List.copyOf(acts);
  }

  /** The longest that it takes, in minutes. */
  int longest() {
    return acts.stream().mapToInt(Act::most).sum();
  }
}
