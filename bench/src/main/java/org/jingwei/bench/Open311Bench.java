// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;
import org.jingwei.bench.Samples.Sample;

/** What an Open311 client files and polls, beside the raw limit of a single report. */
final class Open311Bench {

  private static final int CONNECTIONS = 8;
  private static final String KEY = "bench-" + UUID.randomUUID();

  private Open311Bench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    issueKey(program);
    Load load = new Load(program.cpu(), program.databaseCpu());
    Samples samples = new Samples(1);
    load.run(CONNECTIONS, effort.warmUp(), () -> new Post(new Http(program.port()), samples));
    List<Round> ours = new ArrayList<>();
    List<Round> raw = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      ours.add(
          load.run(
              CONNECTIONS, effort.seconds(), () -> new Post(new Http(program.port()), samples)));
      raw.add(
          load.run(
              CONNECTIONS,
              effort.seconds(),
              () -> new RawInsert(new RawRows(program.connect()), samples)));
    }
    figures.compare("POST requests, " + CONNECTIONS + " connections", ours, raw);
    for (String call :
        List.of(
            "requests.json?page_size=50&api_key=" + KEY,
            "requests.xml?page_size=50&api_key=" + KEY,
            "servicerequestupdates.json?page_size=50&api_key=" + KEY)) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i <= effort.rounds(); i++) {
        rounds.add(
            load.run(CONNECTIONS, effort.seconds(), () -> new Get(new Http(program.port()), call)));
      }
      figures.single(
          "GET " + call.replaceFirst("&api_key.*", ""), rounds.subList(1, rounds.size()));
    }
  }

  private static void issueKey(Program program) throws Exception {
    try (var connection = program.connect();
        var insert =
            connection.prepareStatement(
                "insert into open311.api_key (county, id, name, key_hash, per_minute, per_day,"
                    + " since) values (?, ?, 'bench', ?, 1000000000, 1000000000, now())")) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
      RawRows.set(insert, Program.COUNTY, RawRows.IDS.next(), hash);
      insert.executeUpdate();
    }
  }

  private record Post(Http http, Samples samples) implements Worker {
    @Override
    public void once() throws IOException {
      Sample sample = samples.next();
      String form =
          String.format(
              Locale.ROOT,
              "api_key=%s&service_code=%s&lat=%.6f&long=%.6f&phone=%s&description=%s",
              KEY,
              sample.category(),
              sample.latitude(),
              sample.longitude(),
              sample.phone(),
              URLEncoder.encode(sample.text(), StandardCharsets.UTF_8));
      Http.Answer answer =
          http.submit(
              "/open311/v2/requests.json", form, "Idempotency-Key", UUID.randomUUID().toString());
      if (answer.status() != 200) {
        throw new IOException(answer.status() + " " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }

  private record Get(Http http, String call) implements Worker {
    @Override
    public void once() throws IOException {
      Http.Answer answer = http.get("/open311/v2/" + call);
      if (answer.status() != 200) {
        throw new IOException(answer.status() + " " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }
}
