// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events go out.
 *
 * @param followEvery how often new events are looked for
 * @param sendEvery how often waiting deliveries are looked for
 */
@ConfigurationProperties("jingwei.webhook")
record WebhookSettings(
    @DefaultValue("1s") Duration followEvery, @DefaultValue("2s") Duration sendEvery) {

  WebhookSettings {
    if (!followEvery.isPositive() || !sendEvery.isPositive()) {
      throw new IllegalArgumentException(
          "jingwei.webhook.follow-every and send-every are longer than nothing");
    }
  }
}
