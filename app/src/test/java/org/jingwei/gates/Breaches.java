// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What each habit must notice: one breach of every rule of {@link Habit}. */
@SuppressWarnings("all")
public final class Breaches {

  public static class OrderManager {}

  @Controller
  public static class OpenPages {}

  public static class OpenStore {}

  static class ImpureRules {
    JdbcClient jdbc;
  }

  static class OldDate {
    java.util.Date when;
  }

  static class OwnTime {
    java.time.Instant when = java.time.Instant.now();
  }

  static class OwnClock {
    java.time.Clock clock = java.time.Clock.systemUTC();
  }

  static class OwnWayOut {
    java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
  }

  static class Shouting {
    void shout() {
      System.out.println();
    }
  }

  static class Tracing {
    void tell(Exception e) {
      e.printStackTrace();
    }
  }

  interface Lookups {
    String findOrder();

    String listOrders();

    Optional<String> getOrder();

    @Nullable String getUnit();
  }
}
