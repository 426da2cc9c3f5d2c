// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.lines;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Runs one line until it is stopped: {@code bin/line CODE --port N --to ADDRESS}. */
public final class LineProgram {

  private LineProgram() {}

  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(List.of(args));
    String port = option(rest, "--port", "9012");
    String to = option(rest, "--to", "");
    String secret = option(rest, "--secret", System.getenv().getOrDefault("LINE_SECRET", ""));
    if (rest.size() != 1 || to.isEmpty() || !secret.startsWith("whsec_")) {
      System.err.println(
          "line CODE --to http://localhost:8290/exchange/v1/CODE [--port N] --secret whsec_...");
      System.exit(2);
      return;
    }
    try (Line line =
        new Line(rest.getFirst(), secret, Integer.parseInt(port), Clock.systemUTC(), 1)) {
      line.target(URI.create(to));
      System.out.println("Line " + rest.getFirst() + " on http://127.0.0.1:" + line.port());
      while (!Thread.currentThread().isInterrupted()) {
        line.deliver();
        Thread.sleep(300);
      }
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
