// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;
import org.jingwei.directory.Role;

/** What the desk looks at all day, with many case files there: queue, filters, map. */
final class PagesBench {

  private static final int READERS = 4;

  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("queue as JSON", "/api/v1/cases?limit=50");
    PAGES.put("queue of what is told, as JSON", "/api/v1/cases?state=REPORTED&limit=50");
    PAGES.put("overdue as JSON", "/api/v1/cases?overdue=true&limit=50");
    PAGES.put("desk page", "/desk");
    PAGES.put("public map of what is open", "/map/open.json");
    PAGES.put("outlines of a viewport", "/map/cells.json?bbox=115.90,30.04,115.98,30.10");
  }

  private record Read(Http http, String path, String caller) implements Worker {
    @Override
    public void once() throws IOException {
      Http.Answer answer = http.get(path, "Authorization", caller, "Accept", "text/html,*/*");
      if (answer.status() != 200) {
        throw new IOException(path + ": " + answer.status() + " " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }

  private PagesBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Fill.upTo(program, effort.cases());
    String caller;
    try (var connection = program.connect()) {
      caller = Tokens.issue(connection, "421127-governance-centre", Role.DESK);
    }
    Load load = new Load(program.cpu(), program.databaseCpu());
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      if (exists(program, page.getValue(), caller)) {
        figures.single(
            page.getKey() + ", " + READERS + " readers",
            rounds(program, load, effort, page.getValue(), caller));
      } else {
        figures.value(page.getKey(), "absent", page.getValue());
      }
    }
  }

  private static boolean exists(Program program, String path, String caller) throws IOException {
    try (Http http = new Http(program.port())) {
      return http.get(path, "Authorization", caller).status() == 200;
    }
  }

  private static List<Round> rounds(
      Program program, Load load, Effort effort, String path, String caller) throws Exception {
    load.run(READERS, effort.warmUp(), () -> new Read(new Http(program.port()), path, caller));
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      rounds.add(
          load.run(
              READERS, effort.seconds(), () -> new Read(new Http(program.port()), path, caller)));
    }
    return rounds;
  }
}
