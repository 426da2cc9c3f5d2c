// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are passed between the lines and here.
 *
 * @param workEvery how often messages that came in are looked for
 * @param followEvery how often new events are looked for
 * @param sendEvery how often messages on their way out are looked for
 * @param lookEvery how often the folders of lines that pass files are looked into
 * @param atOnce whether what comes is also looked at when it comes; else at the next look
 * @param askEvery how often it is looked whether a line was asked for its listing today
 */
@ConfigurationProperties("jingwei.exchange")
record ExchangeSettings(
    @DefaultValue("200ms") Duration workEvery,
    @DefaultValue("500ms") Duration followEvery,
    @DefaultValue("500ms") Duration sendEvery,
    @DefaultValue("5s") Duration lookEvery,
    @DefaultValue("10m") Duration askEvery,
    @DefaultValue("true") boolean atOnce) {

  ExchangeSettings {
    if (!workEvery.isPositive()
        || !followEvery.isPositive()
        || !sendEvery.isPositive()
        || !askEvery.isPositive()) {
      throw new IllegalArgumentException(
          "jingwei.exchange.work-every, follow-every, send-every and ask-every are longer than nothing");
    }
  }
}
