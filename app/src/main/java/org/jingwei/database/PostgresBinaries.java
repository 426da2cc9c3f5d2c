// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the jar that carries them. */
final class PostgresBinaries {

  /** The version of the binaries in the pom; a new one unpacks beside the old. */
  static final String VERSION = "18.6";

  static final String MAJOR = "18";

  private PostgresBinaries() {}

  /**
   * Unpacks into a folder named by the version below the parent, unless it is there. Of several
   * processes that want it at once one unpacks, and the others wait for it.
   */
  static synchronized Path unpackedBelow(Path parent) {
    Path home = parent.resolve("postgresql-" + VERSION);
    if (isWhole(home)) {
      return home;
    }
    Path waiting = parent.resolve("postgresql-" + VERSION + ".lock");
    try {
      Files.createDirectories(parent);
      try (FileChannel door = FileChannel.open(waiting, CREATE, WRITE);
          FileLock _ = door.lock()) {
        return isWhole(home) ? home : unpacked(parent, home);
      }
    } catch (IOException e) {
      throw new CannotStartException(
          "PostgreSQL cannot be unpacked into %s (%s)".formatted(parent, e.getMessage()),
          "free some disk, or choose another folder with --data");
    }
  }

  private static boolean isWhole(Path home) {
    return Files.isExecutable(home.resolve("bin/postgres"));
  }

  private static Path unpacked(Path parent, Path home) throws IOException {
    Path unfinished = parent.resolve("postgresql-" + VERSION + ".unfinished");
    try (InputStream archive = archive()) {
      deleteTree(unfinished);
      Files.createDirectories(unfinished);
      unpack(archive, unfinished);
      deleteTree(home);
      return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static InputStream archive() {
    String machine = System.getProperty("os.arch", "");
    String name =
        switch (machine) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
          default -> throw unsupported(machine);
        };
    InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw unsupported(machine);
    }
    return archive;
  }

  private static CannotStartException unsupported(String machine) {
    return new CannotStartException(
        "there is no PostgreSQL in this package for a processor of type " + machine,
        "give the address of an installed PostgreSQL 16 or newer with --db");
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("an entry outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
