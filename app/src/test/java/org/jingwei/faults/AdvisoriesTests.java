// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/advisories.mjs} against a database of advisories on this machine. */
class AdvisoriesTests {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final String BILL =
      """
      {"components": [{"purl": "pkg:maven/org.example/lamp@1.0?type=jar"},
        {"purl": "pkg:npm/drain@2.0"}]}
      """;
  private static final String ONE = "{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-drain\"}]}]}";

  @TempDir Path folder;

  private record Told(int exit, String text) {}

  private Told ask(String answer, String judged) throws IOException, InterruptedException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/querybatch",
        exchange -> {
          String asked =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean right = asked.contains("\"pkg:maven/org.example/lamp@1.0\"");
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(right ? 200 : 400, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      return run("http://127.0.0.1:" + server.getAddress().getPort(), judged);
    } finally {
      server.stop(0);
    }
  }

  private Told run(String address, String judged) throws IOException, InterruptedException {
    Path bill = Files.writeString(folder.resolve("bill.json"), BILL);
    Path file = Files.writeString(folder.resolve("judged.txt"), judged);
    var builder =
        new ProcessBuilder("node", HOME.resolve("bin/advisories.mjs").toString(), bill.toString())
            .redirectErrorStream(true);
    builder.environment().put("ADVISORIES", address);
    builder.environment().put("JUDGED", file.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(process.waitFor(), text);
  }

  @Test
  void isContentWhereNothingIsKnown() throws Exception {
    Told told = ask("{\"results\": [{}, {}]}", "");
    assertThat(told.exit()).as(told.text()).isZero();
    assertThat(told.text()).contains("2 parts: 0 with open ones");
  }

  @Test
  void namesThePartTheAdvisoryAndTheRemedy() throws Exception {
    Told told = ask(ONE, "");
    assertThat(told.exit()).as(told.text()).isEqualTo(1);
    assertThat(told.text()).contains("pkg:npm/drain@2.0: GHSA-drain", "Remedy: ");
  }

  @Test
  void takesAJudgementUntilItsDay() throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(ask(ONE, "GHSA-drain " + today.plusDays(9) + " not reached").exit()).isZero();
    assertThat(ask(ONE, "GHSA-drain " + today.minusDays(1) + " not reached").exit()).isEqualTo(1);
    assertThat(ask(ONE, "GHSA-drain " + today.plusDays(9) + " ").exit()).isEqualTo(1);
  }

  @Test
  void saysThatTheDatabaseCouldNotBeAsked() throws Exception {
    assertThat(ask("not json", "").exit()).isEqualTo(2);
    Told told = run("http://127.0.0.1:1", "");
    assertThat(told.exit()).as(told.text()).isEqualTo(2);
    assertThat(told.text()).contains("2 parts were not asked for");
  }
}
