// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a county must back up, held by one process at a time. */
final class DataFolder implements AutoCloseable {

  private static final long LEAST_FREE_BYTES = 512L << 20;

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Opens the folder, made if missing, for this process alone.
   *
   * @throws CannotStartException when it cannot be written, is in use, or its disk is full
   */
  static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    FileChannel lockFile = openLockFile(path);
    if (!lock(lockFile)) {
      String holder = holder(path);
      close(lockFile);
      throw new CannotStartException(
          "the data folder %s is in use by process %s".formatted(path, holder),
          "stop that process, or choose another folder with --data");
    }
    DataFolder opened = new DataFolder(path, lockFile);
    opened.writeHolder();
    opened.checkFreeSpace();
    return opened;
  }

  /** Whether another process holds the folder now. */
  static boolean isHeld(Path folder) {
    Path file = folder.resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !lock(channel);
    } catch (IOException e) {
      return false;
    }
  }

  private static FileChannel openLockFile(Path path) {
    try {
      Files.createDirectories(path);
      return FileChannel.open(
          path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new CannotStartException(
          "the data folder %s cannot be written (%s)".formatted(path, e.getClass().getSimpleName()),
          "give this user the right to write there, free some disk, or choose another folder with"
              + " --data");
    }
  }

  private static boolean lock(FileChannel lockFile) {
    try {
      @Nullable FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String holder(Path path) {
    try {
      return Files.readString(path.resolve("lock")).strip();
    } catch (IOException e) {
      return "of unknown number";
    }
  }

  private void writeHolder() {
    try {
      lockFile.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      lockFile.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      close();
      throw diskFull(0);
    }
  }

  private void checkFreeSpace() {
    try {
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        close();
        throw diskFull(free);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CannotStartException diskFull(long free) {
    return new CannotStartException(
        "the disk of %s is full: %d MB free, at least %d MB needed"
            .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20),
        "free some space, or choose a folder on another disk with --data");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    close(lockFile);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
