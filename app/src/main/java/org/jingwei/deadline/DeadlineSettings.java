// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When clocks remind and escalate.
 *
 * @param reminderShare the share of its time after which a clock reminds, between 0 and 1
 * @param remindAtMost but no earlier than so much office time before the deadline
 * @param escalateAfter office time from one escalation to the next level
 * @param escalateUrgentAfter plain time from one to the next, where the limit runs round the clock
 * @param alertEvery how often due alerts are looked for
 */
@ConfigurationProperties("jingwei.deadline")
record DeadlineSettings(
    @DefaultValue("0.75") double reminderShare,
    @DefaultValue("8h") Duration remindAtMost,
    @DefaultValue("8h") Duration escalateAfter,
    @DefaultValue("2h") Duration escalateUrgentAfter,
    @DefaultValue("3s") Duration alertEvery) {

  DeadlineSettings {
    if (!(reminderShare > 0 && reminderShare < 1)) {
      throw new IllegalArgumentException(
          "jingwei.deadline.reminder-share lies between 0 and 1, not " + reminderShare);
    }
    if (!escalateAfter.isPositive() || !escalateUrgentAfter.isPositive()) {
      throw new IllegalArgumentException(
          "jingwei.deadline.escalate-after and escalate-urgent-after are longer than nothing");
    }
    if (!alertEvery.isPositive()) {
      throw new IllegalArgumentException("jingwei.deadline.alert-every is longer than nothing");
    }
  }

  AlertRule alertRule() {
    return new AlertRule(reminderShare, remindAtMost, escalateAfter, escalateUrgentAfter);
  }
}
