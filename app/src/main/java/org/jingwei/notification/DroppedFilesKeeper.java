// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;

/**
 * The files of a day that {@link FileDrop} makes, with numbers and addresses in them: gone soon
 * after.
 */
final class DroppedFilesKeeper implements Keeper {

  private static final Pattern NAME =
      Pattern.compile("(?:messages|mails)-(\\d{4}-\\d{2}-\\d{2})\\.jsonl");

  private final RetentionRule usual;
  private final Path folder;

  DroppedFilesKeeper(RetentionRule usual, Path folder) {
    this.usual = usual;
    this.folder = folder;
  }

  @Override
  public RetentionRule usual() {
    return usual;
  }

  @Override
  public int count(Due due, int upTo) {
    return Math.min(upTo, listDue(due).size());
  }

  @Override
  public int eraseSome(Due due, int most) {
    int gone = 0;
    for (Path file : listDue(due).stream().limit(most).toList()) {
      try {
        gone += Files.deleteIfExists(file) ? 1 : 0;
      } catch (IOException e) {
        throw new UncheckedIOException("a file of messages cannot be deleted: " + file, e);
      }
    }
    return gone;
  }

  private List<Path> listDue(Due due) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    LocalDate before = LocalDate.ofInstant(due.before(), ZoneOffset.UTC);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isBefore(file, before)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the messages' folder cannot be read: " + folder, e);
    }
  }

  private static boolean isBefore(Path file, LocalDate before) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && LocalDate.parse(name.group(1)).isBefore(before);
  }
}
