// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.jingwei.rows.Insert.bigint;
import static org.jingwei.rows.Insert.decimal;
import static org.jingwei.rows.Insert.flag;
import static org.jingwei.rows.Insert.integer;
import static org.jingwei.rows.Insert.json;
import static org.jingwei.rows.Insert.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Report.Answer;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Pseudonym;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports as rows. */
final class ReportStore {

  private static final String COLUMNS =
      """
      county, id, code, case_id, channel, source_ref, reporter, language, confidential, body,
      category, lon, lat, address, cell, division, fields, received_at, answer, callback_tries,
      rating, comment\
      """;

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final Writes writes;
  private final JsonMapper json;
  private final Insert<Report> insert;

  ReportStore(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
    this.json = json;
    this.insert =
        Insert.into(
            "report.report",
            integer("county", r -> r.county().value()),
            bigint("id", Report::id),
            text("code", Report::code),
            bigint("case_id", Report::caseId),
            text("channel", r -> r.channel().name()),
            text("source_ref", Report::sourceRef),
            bigint("reporter", Report::reporter),
            text("language", Report::language),
            flag("confidential", Report::confidential),
            text("body", Report::text),
            text("category", Report::category),
            decimal("lon", r -> r.point() == null ? null : r.point().longitude()),
            decimal("lat", r -> r.point() == null ? null : r.point().latitude()),
            text("address", Report::address),
            text("cell", Report::cell),
            text("division", Report::division),
            json("fields", this::fields),
            Insert.time("received_at", Report::receivedAt),
            text("answer", r -> r.answer().name()));
  }

  void insertAll(List<Report> reports) {
    writes.add(insert, reports);
  }

  private @Nullable String fields(Report report) {
    return report.fields().isEmpty() ? null : json.writeValueAsString(report.fields());
  }

  Optional<Report> findByCode(CountyCode county, String code) {
    return query("county = ? and code = ?", county.value(), code).stream().findFirst();
  }

  Optional<Report> find(CountyCode county, long id) {
    return query("county = ? and id = ?", county.value(), id).stream().findFirst();
  }

  Map<Long, Set<Channel>> channelsOf(CountyCode county, Collection<Long> caseFiles) {
    Map<Long, Set<Channel>> channels = new HashMap<>();
    jdbc.query(
        """
        select distinct case_id, channel from report.report where county = ? and case_id = any (?)
        """,
        row -> {
          channels
              .computeIfAbsent(row.getLong(1), id -> EnumSet.noneOf(Channel.class))
              .add(Channel.valueOf(row.getString(2)));
        },
        county.value(),
        caseFiles.toArray(Long[]::new));
    return channels;
  }

  List<Report> listOfCase(CountyCode county, long caseId) {
    return query("county = ? and case_id = ? order by id", county.value(), caseId);
  }

  List<Report> listByCodes(CountyCode county, List<String> codes) {
    return query(
        "county = ? and code = any (?) order by id", county.value(), codes.toArray(String[]::new));
  }

  List<Report> listBetween(CountyCode county, long from, long before, int most) {
    return query(
        "county = ? and id >= ? and id < ? order by id desc limit ?",
        county.value(),
        from,
        before,
        most);
  }

  List<Report> listOfCases(CountyCode county, List<Long> caseIds) {
    return query(
        "county = ? and case_id = any (?) order by id",
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  List<Report> listByReporters(CountyCode county, List<Pseudonym> people, int most) {
    // The reports are found by their reporters first: a planner that wants few, newest first, would
    // else walk through all of them.
    return query(
        """
        county = ? and id = any (array(
          select r.id from report.report r where r.county = ? and r.reporter = any (?)))
        order by id desc limit ?
        """,
        county.value(),
        county.value(),
        people.stream().map(Pseudonym::value).toArray(Long[]::new),
        most);
  }

  List<Report> listByIds(CountyCode county, List<Long> ids) {
    return query("county = ? and id = any (?)", county.value(), ids.toArray(Long[]::new));
  }

  private List<Report> query(String where, Object... values) {
    writes.send();
    return jdbc.query(
        "select " + COLUMNS + " from report.report where " + where, this::read, values);
  }

  /** Points reports to another case file. */
  void move(CountyCode county, List<Long> ids, long caseId) {
    writes.add(
        "update report.report set case_id = ? where county = ? and id = any (?)",
        caseId,
        county.value(),
        ids.toArray(Long[]::new));
  }

  void answer(
      CountyCode county,
      long id,
      Answer answer,
      int tries,
      @Nullable Integer rating,
      @Nullable String comment) {
    writes.add(
        """
        update report.report set answer = ?, callback_tries = ?, rating = coalesce(?, rating),
          comment = coalesce(?, comment) where county = ? and id = ?
        """,
        answer.name(),
        tries,
        rating,
        comment,
        county.value(),
        id);
  }

  /** Those who cannot be asked read the answer on their own page. */
  void publish(CountyCode county, long caseId) {
    writes.add(
        """
        update report.report set answer = 'PUBLISHED'
        where county = ? and case_id = ? and reporter is null and answer = 'WAITING'
        """,
        county.value(),
        caseId);
  }

  /** Everyone is to be answered anew. */
  void forgetAnswers(CountyCode county, long caseId) {
    writes.add(
        "update report.report set answer = 'WAITING', callback_tries = 0 where county = ? and case_id = ? and answer <> 'PUBLISHED'",
        county.value(),
        caseId);
  }

  void recordTry(
      CountyCode county,
      long id,
      long report,
      Instant at,
      long actor,
      String outcome,
      @Nullable String note) {
    writes.add(
        """
        insert into report.callback_try (county, id, report_id, at, actor, outcome, note)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        id,
        report,
        time(at),
        actor,
        outcome,
        note);
  }

  int eraseWords(CountyCode county, List<Long> caseIds) {
    Long[] cases = caseIds.toArray(Long[]::new);
    jdbc.update(
        """
        update report.callback_try t set note = null from report.report r
         where r.county = ? and r.case_id = any (?) and t.county = r.county
           and t.report_id = r.id and t.note is not null
        """,
        county.value(),
        cases);
    return jdbc.update(
        """
        update report.report set body = ?, address = null, fields = null, comment = null
         where county = ? and case_id = any (?)
        """,
        Reports.ERASED,
        county.value(),
        cases);
  }

  int erasePhotos(CountyCode county, List<Long> caseIds) {
    return jdbc.update(
        """
        delete from report.photo p using report.report r
         where r.county = ? and r.case_id = any (?) and p.county = r.county and p.owner = r.id
        """,
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  private Report read(ResultSet row, int index) throws SQLException {
    String fields = row.getString(17);
    int rating = row.getInt(21);
    @Nullable Integer rated = row.wasNull() ? null : rating;
    return new Report(
        new CountyCode(row.getInt(1)),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        Channel.valueOf(row.getString(5)),
        row.getString(6),
        number(row, 7),
        row.getString(8),
        row.getBoolean(9),
        row.getString(10),
        row.getString(11),
        point(row),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        fields == null ? Map.of() : json.readValue(fields, FIELDS),
        row.getTimestamp(18).toInstant(),
        Answer.valueOf(row.getString(19)),
        row.getInt(20),
        rated,
        row.getString(22));
  }

  private static @Nullable Wgs84 point(ResultSet row) throws SQLException {
    double longitude = row.getDouble(12);
    return row.wasNull() ? null : new Wgs84(longitude, row.getDouble(13));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  Map<Long, String> codesOf(CountyCode county, Collection<Long> ids) {
    Map<Long, String> codes = new HashMap<>();
    jdbc.query(
        "select id, code from report.report where county = ? and id = any (?)",
        row -> {
          codes.put(row.getLong(1), row.getString(2));
        },
        county.value(),
        ids.toArray(Long[]::new));
    return codes;
  }
}
