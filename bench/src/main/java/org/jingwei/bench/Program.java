// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real program in a process of its own, with the durable PostgreSQL that comes along, on a
 * scratch folder that goes when it is closed.
 */
final class Program implements AutoCloseable {

  /** The county whose pack the program loads. */
  static final int COUNTY = 421_127;

  private static final Pattern READY = Pattern.compile("ready: http://localhost:(\\d+)/");

  private final Process process;
  private final Path data;
  private final boolean scratch;
  private final int port;

  private Program(Process process, Path data, boolean scratch, int port) {
    this.process = process;
    this.data = data;
    this.scratch = scratch;
    this.port = port;
  }

  /**
   * Starts it: on the folder of {@code bench.data} where that is set, which then stays.
   *
   * @param pace whether one address is held back, as it is in use
   * @param more of its environment
   */
  static Program start(boolean countStatements, boolean pace, Map<String, String> more)
      throws IOException {
    String kept = System.getProperty("bench.data");
    Path data = kept == null ? Files.createTempDirectory("jingwei-bench") : Path.of(kept);
    Files.createDirectories(data);
    if (countStatements) {
      Statements.count(data);
    }
    String[] command = System.getProperty("bench.program").strip().split(" +");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JINGWEI_DATA", data.toString());
    builder.environment().put("SERVER_PORT", "0");
    // All the load comes from one address.
    builder.environment().put("JINGWEI_PACE_ON", Boolean.toString(pace));
    builder.environment().putAll(more);
    Process process = builder.start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var told = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.startVirtualThread(() -> out.lines().forEach(rest -> {}));
        return new Program(process, data, kept == null, Integer.parseInt(ready.group(1)));
      }
      told.append(line).append('\n');
    }
    throw new IOException("the program did not start:\n" + told);
  }

  int port() {
    return port;
  }

  Cpu.Meter cpu() {
    return Cpu.of(process.pid());
  }

  Cpu.Meter databaseCpu() throws IOException {
    return Cpu.ofTree(Long.parseLong(pidFile().getFirst().strip()));
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
  }

  /** A connection of the working role, as the program itself has them. */
  Connection connect() throws IOException, SQLException {
    return connect("jingwei_app");
  }

  /** A connection of the role that owns the tables. */
  Connection connectAsOwner() throws IOException, SQLException {
    return connect("jingwei_owner");
  }

  Connection connectAsSuperuser() throws IOException, SQLException {
    return connect("postgres");
  }

  private Connection connect(String user) throws IOException, SQLException {
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("postgres/passwords"))) {
      passwords.load(reader);
    }
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", passwords.getProperty(user));
    login.setProperty("reWriteBatchedInserts", "true");
    login.setProperty("prepareThreshold", "3");
    String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/jingwei";
    return DriverManager.getConnection(url, login);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (scratch) {
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
