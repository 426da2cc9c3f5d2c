// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutPolicyTests {

  private final LockoutPolicy policy = LockoutPolicy.ACCOUNT;
  private final Instant now = Instant.parse("2026-11-24T01:00:00Z");

  @Test
  void costsNothingAtFirstAndThenDoubles() {
    assertThat(policy.waitAfter(5)).isEqualTo(Duration.ZERO);
    assertThat(policy.waitAfter(6)).isEqualTo(ofSeconds(30));
    assertThat(policy.waitAfter(7)).isEqualTo(ofSeconds(60));
    assertThat(policy.waitAfter(10)).isEqualTo(ofMinutes(8));
  }

  @Test
  void neverLocksForGood() {
    assertThat(policy.waitAfter(1_000_000)).isEqualTo(ofMinutes(15));
  }

  @Test
  void startsAnewAfterAQuietHour() {
    var many = new Failures(9, now, now.plusSeconds(240));
    assertThat(policy.after(many, now.plus(ofMinutes(59))).count()).isEqualTo(10);
    assertThat(policy.after(many, now.plus(ofMinutes(60))).count()).isEqualTo(1);
  }

  @Test
  void countsAWholeHouseholdOfIpv6AddressesAsOne() {
    assertThat(Attempts.ofAddress("2001:db8:1:2:3::9"))
        .isEqualTo(Attempts.ofAddress("2001:db8:1:2::1"));
    assertThat(Attempts.ofAddress("10.0.0.1")).isNotEqualTo(Attempts.ofAddress("10.0.0.2"));
  }
}
