// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How matters are sent on.
 *
 * @param workEvery how often what waits is looked for
 * @param askEvery how often those who have a matter are asked how it stands
 * @param zone of times from elsewhere that name none
 */
@ConfigurationProperties("jingwei.forwarding")
record ForwardingSettings(
    @DefaultValue("2s") Duration workEvery,
    @DefaultValue("10m") Duration askEvery,
    @DefaultValue("Asia/Shanghai") ZoneId zone) {

  ForwardingSettings {
    if (!workEvery.isPositive() || !askEvery.isPositive()) {
      throw new IllegalArgumentException(
          "jingwei.forwarding.work-every and ask-every are longer than nothing");
    }
  }
}
