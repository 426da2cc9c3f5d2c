// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins of one account or from one address.
 *
 * @param count since the last success or the last quiet time
 * @param last the instant of the last one
 * @param blockedUntil before this instant no attempt is looked at
 */
record Failures(int count, Instant last, Instant blockedUntil) {

  static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);

  Duration waitAt(Instant now) {
    return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
  }
}
