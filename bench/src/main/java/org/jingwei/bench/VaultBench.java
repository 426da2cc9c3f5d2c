// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;
import org.jingwei.bench.Samples.Sample;
import org.jingwei.directory.Role;

/**
 * What sealing a reporter costs a report, beside the same reports without one; how long the desk
 * waits for a number that it asks to see, and for what a number has reported.
 */
final class VaultBench {

  private static final int CONNECTIONS = 8;
  private static final int READERS = 2;
  private static final String CENTRE = "421127-governance-centre";
  private static final String OWN = UUID.randomUUID().toString();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern IDS = Pattern.compile("\"(reportId|caseId)\":(\\d+)");

  /** A matter whose reporter left a number. */
  private record Told(String caseId, String reportId, String phone) {}

  private VaultBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Load load = new Load(program.cpu(), program.databaseCpu());
    Samples samples = new Samples(1);
    ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
    load.run(CONNECTIONS, effort.warmUp(), () -> new Post(program, samples, true, told));
    List<Round> known = new ArrayList<>();
    List<Round> anonymous = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      known.add(
          load.run(CONNECTIONS, effort.seconds(), () -> new Post(program, samples, true, told)));
      anonymous.add(
          load.run(CONNECTIONS, effort.seconds(), () -> new Post(program, samples, false, told)));
    }
    figures.compare("reports with a reporter beside those without", known, anonymous);
    Round with = Figures.median(known);
    Round without = Figures.median(anonymous);
    double all = with.programCpu() + with.databaseCpu();
    figures.value(
        "sealing a reporter",
        "cpuMs",
        all - without.programCpu() - without.databaseCpu(),
        "shareOfReport",
        1 - (without.programCpu() + without.databaseCpu()) / all);
    asks(program, figures, effort, load, List.copyOf(told));
  }

  private static void asks(
      Program program, Figures figures, Effort effort, Load load, List<Told> told)
      throws Exception {
    String cookie;
    try (var connection = program.connect()) {
      cookie = Tokens.signIn(connection, CENTRE, Role.DESK) + "; csrf=" + OWN;
    }
    AtomicInteger next = new AtomicInteger();
    for (boolean reveal : List.of(true, false)) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i <= effort.rounds(); i++) {
        rounds.add(
            load.run(
                READERS, effort.seconds(), () -> new Ask(program, cookie, reveal, told, next)));
      }
      figures.single(
          reveal ? "a number shown to the desk" : "what a number has reported",
          rounds.subList(1, rounds.size()));
    }
  }

  private record Post(Http http, Samples samples, boolean known, ConcurrentLinkedQueue<Told> told)
      implements Worker {

    Post(Program program, Samples samples, boolean known, ConcurrentLinkedQueue<Told> told)
        throws IOException {
      this(new Http(program.port()), samples, known, told);
    }

    @Override
    public void once() throws IOException {
      Sample sample = samples.nextWithPhone();
      String body = "{" + (known ? sample : sample.anonymous()).json();
      Http.Answer answer =
          http.post("/api/v1/reports", body, "Idempotency-Key", UUID.randomUUID().toString());
      if (answer.status() != 201) {
        throw new IOException(answer.status() + " " + answer.text());
      }
      if (known) {
        String caseId = "";
        String reportId = "";
        for (Matcher id = IDS.matcher(answer.text()); id.find(); ) {
          caseId = id.group(1).equals("caseId") ? id.group(2) : caseId;
          reportId = id.group(1).equals("reportId") ? id.group(2) : reportId;
        }
        told.add(new Told(caseId, reportId, sample.phone()));
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }

  private record Ask(
      Http http, String cookie, String token, boolean reveal, List<Told> told, AtomicInteger next)
      implements Worker {

    Ask(Program program, String cookie, boolean reveal, List<Told> told, AtomicInteger next)
        throws IOException {
      this(new Http(program.port()), cookie, token(program, cookie), reveal, told, next);
    }

    private static String token(Program program, String cookie) throws IOException {
      try (Http http = new Http(program.port())) {
        String page = http.get("/desk/caller", "Cookie", cookie, "Accept", "text/html").text();
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
          throw new IOException("no form: " + page);
        }
        return found.group(1);
      }
    }

    @Override
    public void once() throws IOException {
      Told one = told.get(next.getAndIncrement() % told.size());
      String path =
          reveal
              ? "/cases/" + one.caseId() + "/reports/" + one.reportId() + "/contact"
              : "/desk/caller";
      String form =
          (reveal ? "reason=place" : "reason=call&phone=" + one.phone())
              + "&_csrf="
              + URLEncoder.encode(token, StandardCharsets.UTF_8);
      Http.Answer answer = http.submit(path, form, "Cookie", cookie, "Accept", "text/html");
      if (answer.status() != 200 || reveal && !answer.text().contains(one.phone())) {
        throw new IOException(path + ": " + answer.status() + " " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }
}
