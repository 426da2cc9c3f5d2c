// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the figures are kept up.
 *
 * @param followEvery how often new events are looked for
 */
@ConfigurationProperties("jingwei.insight")
record InsightSettings(@DefaultValue("1s") Duration followEvery) {

  InsightSettings {
    if (!followEvery.isPositive()) {
      throw new IllegalArgumentException("jingwei.insight.follow-every is longer than nothing");
    }
  }
}
