// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import static org.jingwei.webhook.SubscriptionStore.time;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deliveries that wait, arrived, or were given up. */
final class DeliveryStore {

  private static final String ADD =
      """
      insert into webhook.delivery (county, id, subscription, event, type, subject, body, next_at,
        made_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (county, subscription, event) do nothing
      """;

  /** Held for a while, and looked at again after it: a killed process leaves nothing behind. */
  private static final String CLAIM =
      """
      update webhook.delivery d set attempts = d.attempts + 1, next_at = ?
      from webhook.subscription s
      where d.county = ? and s.county = d.county and s.id = d.subscription and d.id = any (array(
        select w.id from webhook.delivery w
        join webhook.subscription o on o.county = w.county and o.id = w.subscription
        where w.county = ? and w.state = 'WAITING' and w.next_at <= ? and o.state = 'ON'
        order by w.next_at, w.id limit ? for update of w skip locked))
      returning d.county, d.id, d.subscription, s.address, s.secret, d.body, d.attempts
      """;

  private static final String LIST =
      """
      select id, type, subject, state, attempts, made_at, next_at, ended_at, answer
      from webhook.delivery where county = ? and subscription = ? and id < ?
      order by id desc limit ?
      """;

  private static final String AGAIN =
      """
      update webhook.delivery set state = 'WAITING', attempts = 0, next_at = ?, ended_at = null
      where county = ? and subscription = ? and state <> 'WAITING'
      """;

  private static final String PRUNE =
      """
      delete from webhook.delivery where county = ? and id = any (array(
        select id from webhook.delivery
        where county = ? and state <> 'WAITING' and ended_at < ? order by ended_at limit 1000))
      """;

  private final JdbcTemplate jdbc;

  DeliveryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction; one that is there already is left as it is. */
  void add(CountyCode county, List<NewDelivery> deliveries, Instant now) {
    jdbc.batchUpdate(
        ADD,
        deliveries.stream()
            .map(d ->
                new Object[] {
                  county.value(),
                  d.id(),
                  d.subscription(),
                  d.event(),
                  d.type(),
                  d.subject(),
                  d.body(),
                  time(now),
                  time(now)
                })
            .toList());
  }

  List<Waiting> claim(CountyCode county, Instant now, Duration lease, int most) {
    int code = county.value();
    Timestamp until = time(now.plus(lease));
    return jdbc.query(CLAIM, DeliveryStore::waiting, until, code, code, time(now), most);
  }

  /** The secrets before, sealed, which sign beside the one of now: one or none. */
  List<byte[]> formerSecrets(CountyCode county, long subscription) {
    return jdbc.query(
        """
        select former_secret from webhook.subscription
        where county = ? and id = ? and former_secret is not null
        """,
        (row, n) -> row.getBytes(1),
        county.value(),
        subscription);
  }

  void delivered(Waiting one, String answer, Instant now) {
    end(one, Delivery.State.DELIVERED, answer, now);
  }

  void failed(Waiting one, String answer, Instant now) {
    end(one, Delivery.State.FAILED, answer, now);
  }

  private void end(Waiting one, Delivery.State state, String answer, Instant now) {
    jdbc.update(
        """
        update webhook.delivery set state = ?, answer = ?, ended_at = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        state.name(),
        answer,
        time(now),
        one.county().value(),
        one.id());
  }

  void putOff(Waiting one, String answer, Instant until) {
    jdbc.update(
        """
        update webhook.delivery set next_at = ?, answer = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        time(until),
        answer,
        one.county().value(),
        one.id());
  }

  /** Gives back a claim that was not used. */
  void release(Waiting one, Instant until) {
    jdbc.update(
        """
        update webhook.delivery set next_at = ?, attempts = attempts - 1
        where county = ? and id = ? and state = 'WAITING'
        """,
        time(until),
        one.county().value(),
        one.id());
  }

  List<Delivery> list(CountyCode county, long subscription, long before, int limit) {
    return jdbc.query(LIST, DeliveryStore::read, county.value(), subscription, before, limit);
  }

  boolean again(CountyCode county, long subscription, long id, Instant now) {
    return jdbc.update(AGAIN + " and id = ?", time(now), county.value(), subscription, id) == 1;
  }

  /** All that were given up; how many they were. */
  int failedAgain(CountyCode county, long subscription, Instant now) {
    return jdbc.update(AGAIN + " and state = 'FAILED'", time(now), county.value(), subscription);
  }

  /** How many wait and how many were given up, by subscription. */
  Map<Long, int[]> counts(CountyCode county) {
    Map<Long, int[]> counts = new HashMap<>();
    jdbc.query(
        """
        select subscription, count(*) filter (where state = 'WAITING'),
          count(*) filter (where state = 'FAILED')
        from webhook.delivery where county = ? and state <> 'DELIVERED' group by subscription
        """,
        row -> {
          counts.put(row.getLong(1), new int[] {row.getInt(2), row.getInt(3)});
        },
        county.value());
    return counts;
  }

  int prune(CountyCode county, Instant before) {
    return jdbc.update(PRUNE, county.value(), county.value(), time(before));
  }

  private static Waiting waiting(ResultSet row, int n) throws SQLException {
    return new Waiting(
        new CountyCode(row.getInt(1)),
        row.getLong(2),
        row.getLong(3),
        URI.create(row.getString(4)),
        row.getBytes(5),
        row.getString(6),
        row.getInt(7));
  }

  private static Delivery read(ResultSet row, int n) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        row.getString("type"),
        row.getString("subject"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("made_at").toInstant(),
        instant(row, "next_at"),
        instant(row, "ended_at"),
        row.getString("answer"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
