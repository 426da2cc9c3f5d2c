// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jingwei.grouping.Trend;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads topics for those who look at them. */
final class TopicQueries {

  private static final String COLUMNS =
      "id, centre, names, title, area, since, latest, matters, open, people, nameless, texts, days,"
          + " areas, heat, lately, before, weeks, joined";

  private final JdbcTemplate jdbc;

  TopicQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Topic> listHottest(CountyCode county, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from topic.topic where county = ? and matters > 1 and joined is null and heat > 0"
            + " order by heat desc, id desc limit ?",
        TopicQueries::read,
        county.value(),
        most);
  }

  Optional<Topic> find(CountyCode county, long topic) {
    return jdbc
        .query(
            "select " + COLUMNS + " from topic.topic where county = ? and id = ?",
            TopicQueries::read,
            county.value(),
            topic)
        .stream()
        .findFirst();
  }

  List<Topic> listJoined(CountyCode county, long into, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from topic.topic where county = ? and joined = ? order by id limit ?",
        TopicQueries::read,
        county.value(),
        into,
        most);
  }

  /** The matters of a topic and of those joined into it, the newest first. */
  Slice<Long> listMembers(CountyCode county, long topic, long before, int most) {
    List<Long> ids =
        jdbc.query(
            """
            select case_id from topic.told where county = ? and case_id < ? and topic in (
              select id from topic.topic where county = ? and id = ?
              union all select id from topic.topic where county = ? and joined = ?)
            order by case_id desc limit ?
            """,
            (row, n) -> row.getLong(1),
            county.value(),
            before,
            county.value(),
            topic,
            county.value(),
            topic,
            most + 1);
    return ids.size() <= most
        ? new Slice<>(ids, null)
        : new Slice<>(ids.subList(0, most), Long.toString(ids.get(most - 1)));
  }

  private static Topic read(ResultSet row, int n) throws SQLException {
    long joined = row.getLong("joined");
    @Nullable Long into = row.wasNull() ? null : joined;
    return new Topic(
        row.getLong("id"),
        row.getLong("centre"),
        List.of((String[]) row.getArray("names").getArray()),
        row.getString("title"),
        row.getString("area"),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("latest").toInstant(),
        row.getInt("matters"),
        row.getInt("open"),
        row.getInt("people"),
        row.getInt("nameless"),
        row.getInt("texts"),
        row.getInt("days"),
        row.getInt("areas"),
        row.getDouble("heat"),
        Trend.of(row.getInt("lately"), row.getInt("before"), row.getInt("weeks")),
        into);
  }
}
