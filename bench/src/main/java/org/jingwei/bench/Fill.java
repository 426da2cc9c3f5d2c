// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jingwei.alike.Sketch;
import org.jingwei.bench.Samples.Sample;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.postgresql.PGConnection;

/**
 * Fills a database with case files as three years of work leave them: reports, sealed persons, case
 * files, orders, history, clocks, keys and ledger ({@code fill.sql}). Three in a hundred are open.
 */
final class Fill {

  private static final int DAYS = 1_095;
  private static final int RECENT_DAYS = 29;
  private static final int PLACES = 100_000;

  /**
   * Not those of the feed, the reports and the ledger: the program reads them while they are
   * filled.
   */
  private static final String INDEXES =
      """
      select format('%I.%I', n.nspname, c.relname), replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ')
        from pg_index i
        join pg_class c on c.oid = i.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('report', 'casework', 'deadline', 'ledger', 'vault')
         and not i.indisunique and not c.relispartition
         and i.indrelid not in
               ('casework.event'::regclass, 'report.report'::regclass, 'ledger.entry'::regclass)
      """;

  private static final String LEDGER_DONE =
      """
      select t.size >= (select count(*) from ledger.entry where county = t.county)
        from ledger.tree t
      """;

  private static final String READERS_DONE =
      """
      select not exists (
        select from (select county, tx, id from casework.feed_position
                     union all select county, tx, id from insight.feed_position) p
         where exists (select from casework.event e
                        where e.county = p.county and (e.tx, e.id) > (p.tx, p.id)))
      """;

  private Fill() {}

  /** Adds case files up to a number, where there are fewer; how many there are now. */
  static int upTo(Program program, int cases) throws Exception {
    int there = count(program);
    if (there < cases) {
      run(program, cases - there);
    }
    return count(program);
  }

  private static int count(Program program) throws Exception {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from casework.case_file")) {
      row.next();
      return row.getInt(1);
    }
  }

  /**
   * Adds case files, and waits until the product itself has given every ledger entry a place, and
   * has counted, indexed and learned from what happened.
   */
  static void run(Program program, int cases) throws Exception {
    try (Connection owner = program.connectAsOwner();
        Statement statement = owner.createStatement()) {
      into(owner, cases);
      await(owner, LEDGER_DONE);
      await(owner, READERS_DONE);
      for (String grown : List.of("ledger.leaf", "casework.case_text", "insight.matter")) {
        statement.execute("vacuum analyze " + grown);
      }
    }
    try (Connection superuser = program.connectAsSuperuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** Only case files and the words they are found by: all open, of the last 29 days. */
  static void recent(Connection owner, int cases) throws Exception {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set synchronous_commit = off");
      samples(owner, Math.min(cases, PLACES));
      List<String> indexes = dropIndexes(owner);
      for (String one : script(cases, cases, RECENT_DAYS)) {
        if (one.contains("table story")
            || one.contains("into casework.case_file")
            || one.contains("into casework.same_text")) {
          statement.execute(one);
        }
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze casework.case_file");
      statement.execute("vacuum analyze casework.same_text");
    }
  }

  /** Only case files and their orders, over three years; of what else there is nothing. */
  static void matters(Connection owner, int cases) throws Exception {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set maintenance_work_mem = '512MB'");
      samples(owner, Math.min(cases, PLACES));
      List<String> indexes = dropIndexes(owner);
      for (String one : script(cases, cases * 3 / 100, DAYS)) {
        if (one.contains("table story")
            || one.contains("into casework.case_file")
            || one.contains("into casework.work_order")) {
          statement.execute(one);
        }
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze casework.case_file");
      statement.execute("vacuum analyze casework.work_order");
    }
  }

  /** Adds case files on a connection of the tables' owner. */
  static void into(Connection owner, int cases) throws Exception {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set maintenance_work_mem = '512MB'");
      samples(owner, Math.min(cases, PLACES));
      List<String> indexes = dropIndexes(owner);
      for (String one : script(cases, cases * 3 / 100, DAYS)) {
        statement.execute(one);
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("drop table sample, story");
      for (String table : tables(owner)) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  private static List<String> script(int cases, int open, int days) throws IOException {
    try (var in = Objects.requireNonNull(Fill.class.getResourceAsStream("/fill.sql"))) {
      String sql =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace(":cases", Integer.toString(cases))
              .replace(":open", Integer.toString(open))
              .replace(":days", Integer.toString(days))
              .replace(":county", Integer.toString(Program.COUNTY));
      return List.of(sql.split(";\\n"));
    }
  }

  private static void samples(Connection owner, int places) throws SQLException, IOException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          create temporary table sample (number integer, text text, category text,
            lon double precision, lat double precision, near bigint, cell text, village text,
            sketch bigint[])
          """);
    }
    var rows = new StringBuilder();
    Samples samples = new Samples(3);
    for (int i = 0; i < places; i++) {
      Sample s = samples.next();
      long near = Grid.near(new Wgs84(s.longitude(), s.latitude()));
      rows.append(
          String.format(
              Locale.ROOT,
              "%d\t%s\t%s\t%.6f\t%.6f\t%d\t%s\t%s\t{%s}\n",
              i,
              s.text(),
              s.category(),
              s.longitude(),
              s.latitude(),
              near,
              s.cell(),
              s.village(),
              sketch(s.text())));
    }
    owner
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy sample from stdin", new StringReader(rows.toString()));
  }

  private static String sketch(String text) {
    return Arrays.stream(Sketch.of(text)).mapToObj(Long::toString).collect(joining(","));
  }

  /** Index by index while rows come in costs several times what building them at the end does. */
  private static List<String> dropIndexes(Connection owner) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(INDEXES)) {
      while (row.next()) {
        names.add(row.getString(1));
        definitions.add(row.getString(2));
      }
    }
    try (Statement statement = owner.createStatement()) {
      for (String name : names) {
        statement.execute("drop index " + name);
      }
    }
    return definitions;
  }

  private static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname in ('report', 'casework', 'deadline', 'ledger', 'vault')
                """)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private static void await(Connection owner, String done) throws Exception {
    try (Statement statement = owner.createStatement()) {
      while (true) {
        try (ResultSet row = statement.executeQuery(done)) {
          if (row.next() && row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(1_000);
      }
    }
  }
}
