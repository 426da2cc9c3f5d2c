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
  private static final String CENTRE = "421127-governance-centre";

  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("queue as JSON", "/api/v1/cases?limit=50");
    PAGES.put("queue of what is told, as JSON", "/api/v1/cases?state=REPORTED&limit=50");
    PAGES.put("overdue as JSON", "/api/v1/cases?overdue=true&limit=50");
    PAGES.put("desk page", "/desk?state=new");
    PAGES.put("desk page narrowed", "/desk?state=out&category=lighting-out");
    PAGES.put("what has ended", "/desk?state=ended");
    PAGES.put("search", "/search?q=%E8%B7%AF%E7%81%AF");
    PAGES.put("matters in a viewport", "/desk/map.json?state=new&bbox=115.90,30.04,115.98,30.10");
    PAGES.put("public map of what is open", "/map/open.json");
    PAGES.put("outlines of a viewport", "/map/cells.json?bbox=115.90,30.04,115.98,30.10");
  }

  /** A system reads by its token, a person by the cookie; each endpoint takes the one it is for. */
  private record Caller(String token, String cookie) {}

  private record Read(Http http, String path, Caller caller) implements Worker {
    @Override
    public void once() throws IOException {
      Http.Answer answer =
          path.startsWith("/api/")
              ? http.get(path, "Authorization", caller.token(), "Accept", "*/*")
              : http.get(path, "Cookie", caller.cookie(), "Accept", "text/html,*/*");
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
    Caller caller;
    try (var connection = program.connect()) {
      caller =
          new Caller(
              Tokens.issue(connection, CENTRE, Role.DESK),
              Tokens.signIn(connection, CENTRE, Role.DESK));
    }
    Load load = new Load(program.cpu(), program.databaseCpu());
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      figures.single(
          page.getKey() + ", " + READERS + " readers",
          rounds(program, load, effort, page.getValue(), caller));
    }
  }

  private static List<Round> rounds(
      Program program, Load load, Effort effort, String path, Caller caller) throws Exception {
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
