// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.city;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Runs the city until it is stopped: {@code bin/city --port N --key KEY}. */
public final class CityProgram {

  private CityProgram() {}

  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(List.of(args));
    String port = option(rest, "--port", "9311");
    String key = option(rest, "--key", "city-key");
    if (!rest.isEmpty()) {
      System.err.println("city [--port N] [--key KEY]");
      System.exit(2);
      return;
    }
    try (City city = new City(key, Integer.parseInt(port), Clock.systemUTC())) {
      System.out.println("City on http://127.0.0.1:" + city.port() + "/v2, api_key " + key);
      Thread.currentThread().join();
    }
  }

  private static String option(List<String> rest, String name, String otherwise) {
    int at = rest.indexOf(name);
    if (at < 0 || at + 1 == rest.size()) {
      return otherwise;
    }
    rest.remove(at);
    return rest.remove(at);
  }
}
