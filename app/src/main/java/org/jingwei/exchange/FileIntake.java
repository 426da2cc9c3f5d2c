// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the tables that a line without an interface leaves in a folder: each row is a message. A
 * file goes when its rows are on the disk, for people's names and numbers stand in it; read again
 * after a crash, they count once. Which rows were not taken is written beside, without what they
 * say.
 */
final class FileIntake {

  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
  private static final int AT_ONCE = 20;
  private static final long LARGEST = 20L << 20;

  /** A file that was written to a moment ago may not be whole. */
  private static final Duration AT_REST = Duration.ofSeconds(2);

  private static final int LONGEST_NAME = 100;

  private final SystemStore systems;
  private final Lines lines;
  private final Desk desk;
  private final Health health;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FileIntake(
      SystemStore systems,
      Lines lines,
      Desk desk,
      Health health,
      JsonMapper json,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.systems = systems;
    this.lines = lines;
    this.desk = desk;
    this.health = health;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Takes what lies in the folders; how many files. */
  int step(CountyCode county) {
    int taken = 0;
    for (OutsideSystem system : systems.list(county)) {
      Optional<Path> folder = lines.folder(system);
      if (folder.isPresent()) {
        taken += step(county, system, folder.get());
      }
    }
    return taken;
  }

  private int step(CountyCode county, OutsideSystem system, Path folder) {
    try {
      List<Path> files = listFiles(Files.createDirectories(folder.resolve("in")));
      for (Path file : files) {
        take(county, system, folder, file);
      }
      return files.size();
    } catch (IOException | UncheckedIOException away) {
      LOG.warn("{}: its folder cannot be read: {}", system.code(), away.toString());
      return 0;
    }
  }

  private List<Path> listFiles(Path in) throws IOException {
    try (Stream<Path> all = Files.list(in)) {
      return all.filter(this::isWhole).sorted().limit(AT_ONCE).toList();
    }
  }

  private boolean isWhole(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean table = name.endsWith(".csv") || name.endsWith(".xlsx");
    try {
      return table
          && !name.startsWith(".")
          && !name.startsWith("~")
          && Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(AT_REST));
    } catch (IOException gone) {
      return false;
    }
  }

  private void take(CountyCode county, OutsideSystem system, Path folder, Path file)
      throws IOException {
    String name = file.getFileName().toString();
    Path failed = Files.createDirectories(folder.resolve("failed"));
    List<String> wrong = new ArrayList<>();
    try {
      Sheet sheet = read(file);
      transaction.executeWithoutResult(status -> keep(county, system, sheet, wrong));
      health.heard(county, system.code(), clock.instant(), Duration.ZERO);
    } catch (Sheet.Unreadable broken) {
      Files.move(file, failed.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      wrong.add("," + broken.getMessage() + ",");
    }
    if (!wrong.isEmpty()) {
      wrong.addFirst("row,rule,field");
      Files.write(failed.resolve(name + ".errors.csv"), wrong, StandardCharsets.UTF_8);
      LOG.warn("{}: {} rows of {} were not taken", system.code(), wrong.size() - 1, name);
    }
    Files.deleteIfExists(file);
  }

  private static Sheet read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new Sheet.Unreadable("sheet-too-long");
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean book = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    return book ? XlsxSheets.read(bytes) : CsvSheets.read(bytes);
  }

  private void keep(CountyCode county, OutsideSystem system, Sheet sheet, List<String> wrong) {
    Instant now = clock.instant();
    for (Sheet.Row row : sheet.rows()) {
      try {
        var unused = desk.keep(county, envelope(system, row, now), now);
      } catch (Unfulfilled refused) {
        Refusal first = refused.refusals().getFirst();
        String field = first.field() == null ? "" : first.field();
        wrong.add(row.number() + "," + first.code() + "," + field);
      }
    }
  }

  /**
   * A row without an id has one made of what it says, so that the same row counts once; one without
   * a type is an order, and one without a version the first.
   */
  private Envelope envelope(OutsideSystem system, Sheet.Row row, Instant now) {
    String order = name(row, system.field("order"));
    String type = row.get(system.field("type"));
    String id = row.get(system.field("id"));
    String version = row.get(system.field("version"));
    return new Envelope(
        id.isEmpty() ? "row-" + UUID.nameUUIDFromBytes(bytes(row)) : id,
        system.code(),
        order,
        version.isEmpty() ? 1 : number(version, system.field("version")),
        type.isEmpty() ? "order" : type,
        sentAt(system, row, now),
        json.valueToTree(row.cells()));
  }

  private static byte[] bytes(Sheet.Row row) {
    Map<String, String> sorted = new TreeMap<>(row.cells());
    return sorted.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Sheet.Row row, String column) {
    String value = row.get(column);
    if (value.isEmpty() || value.length() > LONGEST_NAME) {
      throw unfit(column);
    }
    return value;
  }

  private static int number(String text, String column) {
    try {
      int number = Integer.parseInt(text);
      if (number < 1) {
        throw unfit(column);
      }
      return number;
    } catch (NumberFormatException notOne) {
      throw unfit(column);
    }
  }

  private static Instant sentAt(OutsideSystem system, Sheet.Row row, Instant now) {
    String column = system.field("sentAt");
    String text = row.get(column);
    try {
      return text.isEmpty() ? now : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw unfit(column);
    }
  }

  private static Unfulfilled unfit(String field) {
    return new Unfulfilled(List.of(Refusal.invalid("message-field-unfit", field, field)));
  }
}
