// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps versions of packs and their texts; a text that many versions share stands once. */
@Component
final class EditionStore {

  private static final String ALL =
      "select number, state, mark, reason, by, at, effective_at, approved_by, digest, changes,"
          + " trouble from pack.edition ";

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Edition> findLive(CountyCode county) {
    return jdbc.sql(ALL + "where county = ? and state = 'LIVE'")
        .param(county.value())
        .query(EditionStore::read)
        .optional();
  }

  Optional<Edition> find(CountyCode county, int number) {
    return jdbc.sql(ALL + "where county = ? and number = ?")
        .params(county.value(), number)
        .query(EditionStore::read)
        .optional();
  }

  List<Edition> list(CountyCode county, int before, int limit) {
    return jdbc.sql(ALL + "where county = ? and number < ? order by number desc limit ?")
        .params(county.value(), before, limit)
        .query(EditionStore::read)
        .list();
  }

  List<Edition> listWaiting(CountyCode county) {
    return jdbc.sql(
            ALL
                + "where county = ? and state in ('PROPOSED', 'PLANNED') order by effective_at,"
                + " number limit 100")
        .param(county.value())
        .query(EditionStore::read)
        .list();
  }

  record Due(CountyCode county, int number) {}

  List<Due> listDue(Instant now) {
    return jdbc.sql(
            """
            select county, number from pack.edition where state = 'PLANNED' and effective_at <= ?
            order by effective_at, number limit 10
            """)
        .param(time(now))
        .query((row, n) -> new Due(new CountyCode(row.getInt(1)), row.getInt(2)))
        .list();
  }

  int nextNumber(CountyCode county) {
    return jdbc.sql("select coalesce(max(number), 0) + 1 from pack.edition where county = ?")
        .param(county.value())
        .query(Integer.class)
        .single();
  }

  void add(CountyCode county, Edition edition) {
    jdbc.sql(
            """
            insert into pack.edition (county, number, state, mark, reason, by, at, effective_at,
              approved_by, digest, changes, trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county.value(),
            edition.number(),
            edition.state().name(),
            edition.mark(),
            edition.reason(),
            edition.by(),
            time(edition.at()),
            time(edition.effectiveAt()),
            edition.approvedBy(),
            edition.digest(),
            edition.changes(),
            edition.trouble())
        .update();
  }

  /** Whether it stood so; a second call changes nothing. */
  boolean turn(
      CountyCode county, int number, Edition.State from, Edition.State to, String trouble) {
    return jdbc.sql(
                """
                update pack.edition set state = ?, trouble = ?
                where county = ? and number = ? and state = ?
                """)
            .params(to.name(), trouble, county.value(), number, from.name())
            .update()
        == 1;
  }

  void approve(CountyCode county, int number, long by) {
    jdbc.sql("update pack.edition set approved_by = ? where county = ? and number = ?")
        .params(by, county.value(), number)
        .update();
  }

  /** Makes this the live version and keeps its texts. */
  void keepLive(CountyCode county, int number, String mark, PackContent content, Instant at) {
    jdbc.sql("update pack.edition set state = 'FORMER' where county = ? and state = 'LIVE'")
        .param(county.value())
        .update();
    jdbc.sql(
            """
            update pack.edition set state = 'LIVE', mark = ?, digest = ?, loaded_at = ?
            where county = ? and number = ?
            """)
        .params(mark, content.digest(), time(at), county.value(), number)
        .update();
    content
        .files()
        .forEach((name, text) -> {
          jdbc.sql(
                  """
                  insert into pack.edition_file (county, number, name, digest) values (?, ?, ?, ?)
                  on conflict do nothing
                  """)
              .params(county.value(), number, name, keep(text))
              .update();
        });
  }

  String keep(String text) {
    String digest = PackContent.digest(text);
    jdbc.sql("insert into pack.file (digest, text) values (?, ?) on conflict do nothing")
        .params(digest, text)
        .update();
    return digest;
  }

  PackContent content(CountyCode county, int number) {
    TreeMap<String, String> files = new TreeMap<>();
    jdbc.sql(
            """
            select e.name, f.text from pack.edition_file e join pack.file f using (digest)
            where e.county = ? and e.number = ?
            """)
        .params(county.value(), number)
        .query(row -> {
          files.put(row.getString(1), row.getString(2));
        });
    return new PackContent(files);
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Edition read(ResultSet row, int n) throws SQLException {
    return new Edition(
        row.getInt(1),
        Edition.State.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        instant(row, 6),
        instant(row, 7),
        row.getLong(8),
        row.getString(9),
        row.getInt(10),
        row.getString(11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? Instant.EPOCH : at.toInstant();
  }
}
