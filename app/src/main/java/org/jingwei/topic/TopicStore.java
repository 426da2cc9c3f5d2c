// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.grouping.Profile;
import org.jingwei.grouping.Rarity;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what is filed, the topics and what a person corrected. */
final class TopicStore {

  /** Topics that are held against the texts of one stretch of the feed. */
  private static final int LOOKED_AT = 2_000;

  private final JdbcTemplate jdbc;

  TopicStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these matters that are filed already. */
  Set<Long> filedOf(CountyCode county, Collection<Long> ids) {
    return new HashSet<>(
        jdbc.queryForList(
            "select case_id from topic.told where county = ? and case_id = any (?)",
            Long.class,
            county.value(),
            ids.toArray(Long[]::new)));
  }

  Rarity rarity(CountyCode county) {
    return jdbc
        .query(
            "select state from topic.rarity where county = ?",
            (row, n) -> Rarity.load(row.getBytes(1)),
            county.value())
        .stream()
        .findFirst()
        .orElseGet(Rarity::none);
  }

  /** The newest topics that have one of these names. */
  Map<Long, Known> loadNamed(CountyCode county, int[] names) {
    Map<Long, Known> found = new HashMap<>();
    jdbc.query(
        """
        select id, centre, names, profile, since, latest from topic.topic
        where county = ? and id in (
          select topic from topic.name where county = ? and piece = any (?)
          order by topic desc limit ?)
        """,
        row -> {
          found.put(
              row.getLong(1),
              new Known(
                  row.getLong(1),
                  row.getLong(2),
                  List.of((String[]) row.getArray(3).getArray()),
                  Profile.load(row.getBytes(4)),
                  row.getTimestamp(5).toInstant(),
                  row.getTimestamp(6).toInstant()));
        },
        county.value(),
        county.value(),
        Arrays.stream(names).boxed().toArray(Integer[]::new),
        LOOKED_AT);
    return found;
  }

  /** In the caller's transaction. */
  void file(CountyCode county, List<Filed> filed, Collection<Known> changed) {
    jdbc.batchUpdate(
        """
        insert into topic.told (county, case_id, at, area, topic) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        filed.stream()
            .map(one ->
                new Object[] {
                  county.value(), one.caseId(), time(one.at()), one.area(), one.topic()
                })
            .toList());
    save(county, changed);
  }

  /** What was grouped anew, in the caller's transaction. */
  void regroup(
      CountyCode county,
      List<Filed> moved,
      Collection<Known> known,
      Collection<Long> several,
      Rarity rarity,
      Instant now) {
    jdbc.batchUpdate(
        "update topic.told set topic = ? where county = ? and case_id = ?",
        moved.stream()
            .map(one -> new Object[] {one.topic(), county.value(), one.caseId()})
            .toList());
    save(county, known);
    jdbc.update(
        """
        update topic.topic set matters = 1, heat = 0
        where county = ? and matters > 1 and joined is null and not (id = any (?))
        """,
        county.value(),
        several.toArray(Long[]::new));
    jdbc.update(
        """
        delete from topic.topic t
        where t.county = ? and t.matters = 1 and t.title is null and t.joined is null
          and not exists (select 1 from topic.told f where f.county = t.county and f.topic = t.id)
          and not exists (
            select 1 from topic.topic j where j.county = t.county and j.joined = t.id)
        """,
        county.value());
    jdbc.update(
        """
        delete from topic.name n where n.county = ? and not exists (
          select 1 from topic.topic t where t.county = n.county and t.id = n.topic)
        """,
        county.value());
    jdbc.update(
        """
        insert into topic.rarity (county, at, state) values (?, ?, ?)
        on conflict (county) do update set at = excluded.at, state = excluded.state
        """,
        county.value(),
        time(now),
        rarity.save());
  }

  private void save(CountyCode county, Collection<Known> known) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> names = new ArrayList<>();
    for (Known one : known) {
      rows.add(
          new Object[] {
            county.value(),
            one.id(),
            one.centre(),
            array(one.names()),
            one.profile().area(),
            one.profile().save(),
            time(one.since()),
            time(one.latest())
          });
      for (int piece : one.profile().names()) {
        names.add(new Object[] {county.value(), piece, one.id()});
      }
    }
    jdbc.batchUpdate(
        """
        insert into topic.topic as t
          (county, id, centre, names, area, profile, since, latest, matters)
        values (?, ?, ?, ?, ?, ?, ?, ?, 1)
        on conflict (county, id) do update set centre = excluded.centre, names = excluded.names,
          area = excluded.area, profile = excluded.profile, since = excluded.since,
          latest = excluded.latest
        """,
        rows);
    jdbc.update(
        "delete from topic.name where county = ? and topic = any (?)",
        county.value(),
        known.stream().map(Known::id).toArray(Long[]::new));
    jdbc.batchUpdate(
        "insert into topic.name (county, piece, topic) values (?, ?, ?) on conflict do nothing",
        names);
  }

  private java.sql.Array array(List<String> texts) {
    return java.util.Objects.requireNonNull(
        jdbc.execute((Connection connection) -> connection.createArrayOf("text", texts.toArray())));
  }

  /** Filed matters from an id on, the newest, by id. */
  Map<Long, Filed> filedSince(CountyCode county, long from, int most) {
    Map<Long, Filed> found = new HashMap<>();
    jdbc.query(
        """
        select case_id, at, area, topic from topic.told
        where county = ? and case_id >= ? order by case_id desc limit ?
        """,
        row -> {
          found.put(
              row.getLong(1),
              new Filed(
                  row.getLong(1),
                  row.getTimestamp(2).toInstant(),
                  row.getString(3),
                  row.getLong(4)));
        },
        county.value(),
        from,
        most);
    return found;
  }

  /** From which topics a person took matters out, by matter. */
  Map<Long, Set<Long>> apartOf(CountyCode county, Collection<Long> ids) {
    Map<Long, Set<Long>> apart = new HashMap<>();
    jdbc.query(
        "select case_id, topic from topic.apart where county = ? and case_id = any (?)",
        row -> {
          apart.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2));
        },
        county.value(),
        ids.toArray(Long[]::new));
    return apart;
  }

  /** The topics into which others were joined. */
  Set<Long> withJoined(CountyCode county) {
    return new HashSet<>(
        jdbc.queryForList(
            "select distinct joined from topic.topic where county = ? and joined is not null",
            Long.class,
            county.value()));
  }

  /** For each of these topics the one that it stands with, and all that do so. */
  Map<Long, List<Long>> rootsOf(CountyCode county, Collection<Long> topics) {
    Map<Long, List<Long>> roots = new HashMap<>();
    jdbc.query(
        """
        with root as (
          select distinct coalesce(joined, id) as id from topic.topic
          where county = ? and id = any (?))
        select r.id, t.id from root r join topic.topic t
          on t.county = ? and (t.id = r.id or t.joined = r.id)
        order by r.id, t.id
        """,
        row -> {
          roots.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2));
        },
        county.value(),
        topics.toArray(Long[]::new),
        county.value());
    return roots;
  }

  /** The newest matters of these topics. */
  List<Long> listMembers(CountyCode county, Collection<Long> topics, int most) {
    return jdbc.query(
        """
        select case_id from topic.told where county = ? and topic = any (?)
        order by case_id desc limit ?
        """,
        (row, n) -> row.getLong(1),
        county.value(),
        topics.toArray(Long[]::new),
        most);
  }

  /** The first matter that was ever filed; empty where there is none. */
  Optional<Long> findFirst(CountyCode county) {
    return jdbc
        .query(
            "select case_id from topic.told where county = ? order by case_id limit 1",
            (row, n) -> row.getLong(1),
            county.value())
        .stream()
        .findFirst();
  }

  void count(CountyCode county, long topic, Counted of) {
    jdbc.update(
        """
        update topic.topic set matters = ?, open = ?, people = ?, nameless = ?, texts = ?, days = ?,
          areas = ?, heat = ?, lately = ?, before = ?, weeks = ?
        where county = ? and id = ?
        """,
        of.matters(),
        of.open(),
        of.heat().people(),
        of.nameless(),
        of.heat().texts(),
        of.heat().days(),
        of.heat().areas(),
        of.heat().value(),
        of.trend().now(),
        of.trend().before(),
        of.weeks(),
        county.value(),
        topic);
  }

  /** Whether it was not told of before; from now on it was. */
  boolean notice(CountyCode county, long topic, Instant now) {
    return jdbc.update(
            "update topic.topic set noticed = ? where county = ? and id = ? and noticed is null",
            time(now),
            county.value(),
            topic)
        > 0;
  }

  /**
   * Takes a matter out for good; false where it was not in these topics.
   *
   * @param alone the topic that it has for itself from now on
   */
  boolean takeOut(
      CountyCode county, Collection<Long> topics, long caseId, long alone, Instant now) {
    int changed =
        jdbc.update(
            """
            with old as (
              select case_id, topic from topic.told
              where county = ? and case_id = ? and topic = any (?) for update),
            kept as (
              insert into topic.apart (county, case_id, topic, at)
              select ?, case_id, unnest(?::bigint[]), ? from old on conflict do nothing)
            update topic.told t set topic = ? from old
            where t.county = ? and t.case_id = old.case_id
            """,
            county.value(),
            caseId,
            topics.toArray(Long[]::new),
            county.value(),
            topics.toArray(Long[]::new),
            time(now),
            alone,
            county.value());
    return changed > 0;
  }

  /** Lets a topic, and what was joined into it, stand with another. */
  void join(CountyCode county, long one, long into) {
    jdbc.update(
        "update topic.topic set joined = ? where county = ? and (id = ? or joined = ?)",
        into,
        county.value(),
        one,
        one);
  }

  void part(CountyCode county, long one) {
    jdbc.update(
        "update topic.topic set joined = null where county = ? and id = ?", county.value(), one);
  }

  void rename(CountyCode county, long topic, @org.jspecify.annotations.Nullable String title) {
    jdbc.update(
        "update topic.topic set title = ? where county = ? and id = ?",
        title,
        county.value(),
        topic);
  }

  private static Object time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
