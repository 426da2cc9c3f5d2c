// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages go out.
 *
 * @param followEvery how often new events are looked for
 * @param sendEvery how often waiting messages are looked for
 * @param mostAttempts after how many failed attempts a message is left to an administrator
 * @param gatewayUrl where messages are posted; empty drops them into files of the data folder
 * @param gatewaySecret with which posts are signed; at least 16 characters
 */
@ConfigurationProperties("jingwei.notification")
record NotificationSettings(
    @DefaultValue("1s") Duration followEvery,
    @DefaultValue("2s") Duration sendEvery,
    @DefaultValue("8") int mostAttempts,
    @Nullable URI gatewayUrl,
    @DefaultValue("") String gatewaySecret) {

  private static final int SHORTEST_SECRET = 16;

  NotificationSettings {
    if (!followEvery.isPositive() || !sendEvery.isPositive()) {
      throw new IllegalArgumentException(
          "jingwei.notification.follow-every and send-every are longer than nothing");
    }
    if (mostAttempts < 1) {
      throw new IllegalArgumentException("jingwei.notification.most-attempts is at least 1");
    }
    if (isReadOnTheWay(gatewayUrl)) {
      throw new IllegalArgumentException(
          "jingwei.notification.gateway-url begins with https:// where the gateway is another"
              + " machine, for telephone numbers go there");
    }
    if (gatewayUrl != null && gatewaySecret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "jingwei.notification.gateway-secret has at least 16 characters where a gateway is set");
    }
  }

  private static boolean isReadOnTheWay(@Nullable URI gateway) {
    return gateway != null
        && "http".equals(gateway.getScheme())
        && !Set.of("localhost", "127.0.0.1", "[::1]").contains(gateway.getHost());
  }

  boolean hasGateway() {
    return gatewayUrl != null && !gatewayUrl.toString().isBlank();
  }

  @Override
  public String toString() {
    return "NotificationSettings[gateway " + (hasGateway() ? gatewayUrl : "none") + "]";
  }
}
