// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;
import org.jingwei.directory.Role;

/**
 * Whole lives of case files at 8 workers over HTTP, from the report to the closing, beside the same
 * guarded transactions by hand-written SQL; with few and with many case files already there.
 */
final class LifeBench {

  private static final int WORKERS = 8;
  private static final int FEW = 10_000;
  private static final String CENTRE = "421127-governance-centre";
  private static final String GOVERNMENT = "421127-county-government";

  /** One caller for each role that has a part in a life. */
  private record Callers(String desk, String clerk, String checker, String callback) {}

  private LifeBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Callers callers = callers(program);
    Load load = new Load(program.cpu(), program.databaseCpu());
    Samples samples = new Samples(4);
    int few = Fill.upTo(program, FEW);
    double withFew = at(few, program, figures, effort, load, samples, callers);
    if (few < effort.cases()) {
      int many = Fill.upTo(program, effort.cases());
      double withMany = at(many, program, figures, effort, load, samples, callers);
      figures.value(
          "lives a second with many case files to those with few", "ratio", withMany / withFew);
    }
  }

  private static double at(
      int cases,
      Program program,
      Figures figures,
      Effort effort,
      Load load,
      Samples samples,
      Callers callers)
      throws Exception {
    List<Round> ours = new ArrayList<>();
    List<Round> raw = new ArrayList<>();
    List<Round> bare = new ArrayList<>();
    load.run(WORKERS, effort.warmUp(), () -> new Life(new Http(program.port()), samples, callers));
    for (int i = 0; i < effort.rounds(); i++) {
      ours.add(
          load.run(
              WORKERS,
              effort.seconds(),
              () -> new Life(new Http(program.port()), samples, callers)));
      raw.add(
          load.run(WORKERS, effort.seconds(), () -> RawLife.recorded(program.connect(), samples)));
      bare.add(load.run(WORKERS, effort.seconds(), () -> RawLife.bare(program.connect(), samples)));
    }
    figures.compare("full life cycles, 8 workers, " + cases + " case files", ours, raw);
    figures.compare("the same beside the case file's own rows only", ours, bare);
    return Figures.median(ours).perSecond();
  }

  private static Callers callers(Program program) throws Exception {
    try (var connection = program.connect()) {
      return new Callers(
          Tokens.issue(connection, CENTRE, Role.DESK),
          Tokens.issue(connection, CENTRE, Role.UNIT_CLERK),
          Tokens.issue(connection, GOVERNMENT, Role.CHECKER),
          Tokens.issue(connection, GOVERNMENT, Role.CALLBACK));
    }
  }

  private record Life(Http http, Samples samples, Callers callers) implements Worker {

    private static final Pattern REPORT = Pattern.compile("\"reportId\":(\\d+)");
    private static final Pattern CASE = Pattern.compile("\"caseId\":(\\d+)");

    @Override
    public void once() throws IOException {
      String told = "{" + samples.nextWithPhone().json();
      Http.Answer answer =
          http.post("/api/v1/reports", told, "Idempotency-Key", UUID.randomUUID().toString());
      String report = number(REPORT, answer);
      String path = "/api/v1/cases/" + number(CASE, answer) + "/moves";
      move(path, 1, callers.desk(), "{\"move\":\"accept\"}");
      move(path, 2, callers.desk(), "{\"move\":\"dispatch\",\"unit\":\"" + CENTRE + "\"}");
      move(path, 3, callers.clerk(), "{\"move\":\"acknowledge\"}");
      move(path, 4, callers.clerk(), "{\"move\":\"resolve\",\"outcome\":\"已修好\"}");
      move(path, 5, callers.checker(), "{\"move\":\"confirm\"}");
      String heard = ",\"heard\":\"SATISFIED\",\"rating\":5}";
      move(path, 6, callers.callback(), "{\"move\":\"callback\",\"report\":" + report + heard);
    }

    private void move(String path, int version, String caller, String move) throws IOException {
      Http.Answer answer =
          http.post(
              path,
              move,
              "Authorization",
              caller,
              "If-Match",
              "\"" + version + "\"",
              "Idempotency-Key",
              UUID.randomUUID().toString());
      if (answer.status() != 200) {
        throw new IOException(move + ": " + answer.status() + " " + answer.text());
      }
    }

    private static String number(Pattern pattern, Http.Answer answer) throws IOException {
      Matcher found = pattern.matcher(answer.text());
      if (!found.find()) {
        throw new IOException(answer.status() + " " + answer.text());
      }
      return found.group(1);
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }
}
