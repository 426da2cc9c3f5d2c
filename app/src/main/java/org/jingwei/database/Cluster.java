// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The files of one PostgreSQL cluster and the programs that work on them.
 *
 * @param folder holds {@code cluster} (the data), {@code passwords}, {@code server.log} and
 *     optionally the operator's {@code local.conf}
 * @param home PostgreSQL's unpacked programs
 * @param user who runs them
 */
record Cluster(Path folder, Path home, ServiceUser user) {

  static final String SUPERUSER = "postgres";

  Path data() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Makes the cluster unless it is there, and stops what a killed process left running on it. */
  void prepare(Passwords passwords) {
    user.own(folder);
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      initialize(passwords);
    }
    checkVersion();
    new LeftServer(this).stop();
  }

  /** Renamed only when complete: a killed first start leaves nothing half-made. */
  private void initialize(Passwords passwords) {
    Path unfinished = folder.resolve("cluster.unfinished");
    Path passwordFile = folder.resolve("superuser-password");
    PostgresBinaries.deleteTree(unfinished);
    Passwords.writePrivately(passwordFile, passwords.superuser());
    user.own(passwordFile);
    Command.Result result = initdb(unfinished, passwordFile);
    try {
      Files.delete(passwordFile);
      if (!result.succeeded()) {
        throw new CannotStartException(
            "PostgreSQL could not make its cluster: " + lastLine(result.output()),
            "see whether the disk is full or the folder forbidden: " + folder);
      }
      Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With C.UTF-8 as character class, pg_trgm makes trigrams of Chinese text as well. */
  private Command.Result initdb(Path target, Path passwordFile) {
    return user.run(
        program("initdb"),
        "--pgdata=" + target,
        "--username=" + SUPERUSER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private void checkVersion() {
    String version;
    try {
      version = Files.readString(data().resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new CannotStartException(
          "%s was written by PostgreSQL %s and this is PostgreSQL %s"
              .formatted(data(), version, PostgresBinaries.MAJOR),
          "restore a dump into a new data folder, or run the Jingwei that wrote it");
    }
  }

  static String lastLine(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "no message" : lines.getLast();
  }
}
