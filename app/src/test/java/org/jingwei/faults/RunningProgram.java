// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jingwei.Jingwei;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real program in a process of its own, which tests kill. */
final class RunningProgram implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");

  private final Path data;
  private final Process process;
  private final List<String> said = new ArrayList<>();
  private int port;

  private RunningProgram(Path data, Process process) {
    this.data = data;
    this.process = process;
  }

  /** Starts it and waits until it answers. */
  static RunningProgram start(Path data, String... settings) throws IOException {
    RunningProgram program = launch(data, settings);
    if (program.port == 0) {
      throw new AssertionError("it did not start: " + program.said);
    }
    return program;
  }

  /** Starts it and waits until it answers or has ended. */
  static RunningProgram launch(Path data, String... settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Jingwei.class.getName(),
                "--server.port=0",
                "--logging.config=classpath:logback-spring.xml",
                "--jingwei.data=" + data));
    command.addAll(List.of(settings));
    RunningProgram program =
        new RunningProgram(data, new ProcessBuilder(command).redirectErrorStream(true).start());
    program.readUntilReady();
    return program;
  }

  private void readUntilReady() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      var ready = READY.matcher(line);
      if (ready.find()) {
        port = Integer.parseInt(ready.group(1));
        Thread.ofVirtual().start(() -> lines.lines().forEach(more -> {}));
        return;
      }
    }
  }

  /** What it told the terminal until it was ready or ended. */
  List<String> said() {
    return said;
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  int port() {
    return port;
  }

  /** The process number of its PostgreSQL. */
  ProcessHandle postgres() throws IOException {
    Path file = data.resolve("postgres/cluster/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        .orElseThrow();
  }

  /** The database of its data folder, as its owner. */
  JdbcClient jdbc() throws IOException {
    return JdbcClient.create(source("jingwei_owner"));
  }

  /** Its database as one of the users whose passwords are kept. */
  DataSource source(String user) throws IOException {
    String server = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(3);
    Properties passwords = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("postgres/passwords"))) {
      passwords.load(in);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + server.strip() + "/jingwei");
    source.setUser(user);
    source.setPassword(passwords.getProperty(user));
    return source;
  }

  long pid() {
    return process.pid();
  }

  Path data() {
    return data;
  }

  void kill() throws Exception {
    process.destroyForcibly().onExit().get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
