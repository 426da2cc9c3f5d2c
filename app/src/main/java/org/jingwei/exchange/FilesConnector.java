// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages as tables into a folder, for a line that has no interface. */
final class FilesConnector implements Connector {

  static final String CSV = "csv";
  static final String XLSX = "xlsx";

  private static final Logger LOG = LoggerFactory.getLogger(FilesConnector.class);
  private static final List<String> HEAD =
      List.of("id", "order", "version", "type", "sentAt", "at", "report", "state", "answer");

  private final Lines lines;
  private final Clock clock;

  FilesConnector(Lines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public boolean isFor(String transport) {
    return transport.equals(CSV) || transport.equals(XLSX);
  }

  @Override
  public boolean isOpen(CountyCode county, OutsideSystem system) {
    return lines.folder(system).isPresent();
  }

  /**
   * One file for all; it has its name when it is whole, and the same messages make the same one.
   */
  @Override
  public List<Tried> send(CountyCode county, OutsideSystem system, List<Outbound> messages) {
    try {
      Path folder = lines.folder(system).orElseThrow(() -> new IOException("no folder"));
      Path out = Files.createDirectories(folder.resolve("out"));
      String name = "jingwei-" + messages.getFirst().id() + "." + system.transport();
      Path part = out.resolve("." + name + ".part");
      Files.write(part, written(system, messages));
      Files.move(part, out.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return messages.stream().map(Tried::arrived).toList();
    } catch (IOException away) {
      String why = away.getClass().getSimpleName();
      LOG.info("{}: its folder cannot be written to: {}", system.code(), why);
      return messages.stream().map(one -> Tried.away(one, why)).toList();
    }
  }

  private byte[] written(OutsideSystem system, List<Outbound> messages) throws IOException {
    Set<String> columns = new LinkedHashSet<>(HEAD);
    messages.forEach(one -> columns.addAll(one.body().keySet()));
    List<List<String>> rows = new ArrayList<>();
    for (Outbound one : messages) {
      rows.add(columns.stream().map(column -> cell(column, one)).toList());
    }
    List<String> head = columns.stream().map(system::field).toList();
    return system.transport().equals(XLSX)
        ? XlsxSheets.write(head, rows)
        : CsvSheets.write(head, rows);
  }

  private String cell(String column, Outbound one) {
    return switch (column) {
      case "id" -> "jw" + one.id();
      case "order" -> one.order();
      case "version" -> Integer.toString(one.version());
      case "type" -> one.type();
      case "sentAt" -> clock.instant().toString();
      default -> safe(String.valueOf(one.body().getOrDefault(column, "")));
    };
  }

  /** A spreadsheet takes what begins with one of these for a formula; an apostrophe stops that. */
  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
