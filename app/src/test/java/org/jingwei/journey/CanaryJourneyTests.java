// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Directory;
import org.jingwei.directory.SignIns;
import org.jingwei.notification.Notifications;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants names and numbers by every way in, and looks for them where they may not be. */
class CanaryJourneyTests extends CaseJourney {

  /** What is told in the clear: found wherever the planted would be, so the search is a search. */
  private static final String CONTROL = "金丝雀巷的路灯";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Directory directory;
  @Autowired SignIns signIns;
  @Autowired Notifications notifications;

  /** Keeps what is logged while matters go their way, at the level that operators run. */
  private static final class Kept extends AppenderBase<ILoggingEvent> {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getFormattedMessage() + trace);
    }
  }

  private List<String> logged(Runnable work) {
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Level level = root.getLevel();
    Kept kept = new Kept();
    kept.start();
    root.setLevel(Level.INFO);
    root.addAppender(kept);
    try {
      work.run();
    } finally {
      root.detachAppender(kept);
      root.setLevel(level);
    }
    return List.copyOf(kept.lines);
  }

  @Test
  void findsNothingInAnyTableNorInTheWriteAheadLogNorInTheLog() {
    Canaries canaries = new Canaries(this, CONTROL);
    String begin =
        JdbcClient.create(TestDatabase.wholeServer())
            .sql("select pg_walfile_name(pg_current_wal_lsn())")
            .query(String.class)
            .single();
    List<String> logged = logged(canaries::plantByEveryWay);
    notifications.catchUp(HUANGMEI);
    for (String planted : canaries.planted()) {
      assertThat(logged).as(planted).noneMatch(line -> line.contains(planted));
    }
    List<String> dump = dump();
    assertThat(dump).anyMatch(row -> row.contains(CONTROL));
    for (String planted : canaries.planted()) {
      assertThat(dump).as(planted).noneMatch(row -> row.contains(planted));
      String hex = java.util.HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
      assertThat(dump).as(planted).noneMatch(row -> row.contains(hex));
    }
    assertThat(inLogSince(begin, List.of(CONTROL))).isNotEmpty();
    assertThat(inLogSince(begin, canaries.planted())).isEmpty();
  }

  /** Every row of every table as the superuser of a dump sees it; bytes are in hexadecimal. */
  private List<String> dump() {
    return jdbc
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
               and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(table ->
            jdbc
                .sql("select t::text from %s t".formatted(table))
                .query(String.class)
                .list()
                .stream())
        .toList();
  }

  private static TreeSet<String> inLogSince(String segment, List<String> words) {
    JdbcClient superuser = JdbcClient.create(TestDatabase.wholeServer());
    Path folder =
        Path.of(
            superuser
                .sql("select setting from pg_settings where name = 'data_directory'")
                .query(String.class)
                .single(),
            "pg_wal");
    var found = new TreeSet<String>();
    try (Stream<Path> segments = Files.list(folder)) {
      for (Path file :
          segments
              .filter(f -> f.getFileName().toString().matches("[0-9A-F]{24}"))
              .sorted()
              .toList()) {
        if (file.getFileName().toString().compareTo(segment) >= 0) {
          String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
          words.stream()
              .filter(word ->
                  bytes.contains(
                      new String(
                          word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
              .forEach(found::add);
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }
}
