// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.Jingwei;
import org.jingwei.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program with the model county and its sample week, at a minute that stands still. */
record SampleWeek(ConfigurableApplicationContext program, int port) implements AutoCloseable {

  private static @Nullable SampleWeek shared;

  /** The password of the sample people. */
  static final String PASSWORD = "jingwei-demo";

  /** Thursday, 12 March 2026, 15:20 in the county. */
  private static final Instant NOW = Instant.parse("2026-03-12T07:20:00Z");

  /** The one of all tests that only read; it ends with the JVM. */
  static synchronized SampleWeek shared() throws IOException {
    SampleWeek running = shared;
    if (running == null) {
      running = started();
      shared = running;
    }
    return running;
  }

  /** With more settings, such as {@code --jingwei.console.tour=true}. */
  static SampleWeek started(String... more) throws IOException {
    var application = new SpringApplication(Jingwei.class);
    var fixed = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> fixed));
    List<String> settings = new ArrayList<>();
    TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value.get()));
    settings.addAll(
        List.of(
            "--server.port=0",
            "--jingwei.demo=true",
            "--jingwei.data=" + Files.createTempDirectory(Path.of("target"), "week"),
            "--jingwei.deadline.alert-every=1h"));
    settings.addAll(List.of(more));
    var program = application.run(settings.toArray(String[]::new));
    var port = program.getEnvironment().getRequiredProperty("local.server.port");
    return new SampleWeek(program, Integer.parseInt(port));
  }

  /** The address, with what its queries {@code {sql: …}} answer in their places. */
  String filled(String address) {
    String filled = address;
    int at;
    while ((at = filled.indexOf("{sql:")) >= 0) {
      int end = filled.indexOf('}', at);
      String query = filled.substring(at + 5, end);
      String found = program.getBean(JdbcClient.class).sql(query).query(String.class).single();
      filled = filled.substring(0, at) + found + filled.substring(end + 1);
    }
    return filled;
  }

  @Override
  public void close() {
    program.close();
  }
}
