// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Open311 is spoken.
 *
 * @param contact whom a client's makers ask for a key, as discovery says it
 * @param followEvery how often new events are looked for
 */
@ConfigurationProperties("jingwei.open311")
record Open311Settings(@DefaultValue("") String contact, @DefaultValue("1s") Duration followEvery) {

  Open311Settings {
    if (!followEvery.isPositive()) {
      throw new IllegalArgumentException("jingwei.open311.follow-every is longer than nothing");
    }
  }
}
