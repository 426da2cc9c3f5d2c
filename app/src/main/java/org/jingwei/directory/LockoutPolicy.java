// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after failed sign-ins: nothing for the first few, then a time that doubles with
 * each further one. Waiting, not locking for good, so that nobody can shut another out for ever.
 *
 * @param free how many failures cost nothing
 * @param first the wait after the first one that costs
 * @param longest no wait is longer
 * @param quiet after this long without a failure the count starts anew
 */
record LockoutPolicy(int free, Duration first, Duration longest, Duration quiet) {

  static final LockoutPolicy ACCOUNT =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

  /** More of them: a whole town hall may share one address. */
  static final LockoutPolicy ADDRESS =
      new LockoutPolicy(20, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

  Failures after(Failures before, Instant now) {
    boolean old = !now.isBefore(before.last().plus(quiet));
    int count = old ? 1 : before.count() + 1;
    return new Failures(count, now, now.plus(waitAfter(count)));
  }

  Duration waitAfter(int failures) {
    int costly = failures - free;
    if (costly <= 0) {
      return Duration.ZERO;
    }
    var wait = first.multipliedBy(1L << Math.min(costly - 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
