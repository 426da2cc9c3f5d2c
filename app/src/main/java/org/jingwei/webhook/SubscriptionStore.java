// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;
import org.jingwei.webhook.Subscription.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored subscriptions. */
final class SubscriptionStore {

  private static final String ADD =
      """
      insert into webhook.subscription (county, id, name, address, categories, places, state, since,
        secret)
      values (?, ?, ?, ?, ?, ?, 'ON', ?, ?)
      on conflict (county, name) do nothing
      """;

  private static final String SELECT =
      """
      select county, id, name, address, categories, places, state, since from webhook.subscription
      where county = ?
      """;

  private final JdbcTemplate jdbc;

  SubscriptionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the name is taken. */
  boolean add(Subscription one, byte[] sealed) {
    return jdbc.update(
            ADD,
            one.county().value(),
            one.id(),
            one.name(),
            one.address().toString(),
            one.categories().toArray(String[]::new),
            one.places().stream().map(Area::value).toArray(String[]::new),
            Timestamp.from(one.since()),
            sealed)
        == 1;
  }

  List<Subscription> list(CountyCode county) {
    return jdbc.query(SELECT + " order by name", SubscriptionStore::read, county.value());
  }

  Optional<Subscription> find(CountyCode county, long id) {
    return jdbc.query(SELECT + " and id = ?", SubscriptionStore::read, county.value(), id).stream()
        .findFirst();
  }

  void set(CountyCode county, long id, State state) {
    jdbc.update(
        "update webhook.subscription set state = ? where county = ? and id = ?",
        state.name(),
        county.value(),
        id);
  }

  void renew(CountyCode county, long id, byte[] sealed) {
    jdbc.update(
        """
        update webhook.subscription set former_secret = secret, secret = ?
        where county = ? and id = ?
        """,
        sealed,
        county.value(),
        id);
  }

  /** With what was on its way to it. */
  void remove(CountyCode county, long id) {
    jdbc.update(
        "delete from webhook.delivery where county = ? and subscription = ?", county.value(), id);
    jdbc.update("delete from webhook.subscription where county = ? and id = ?", county.value(), id);
  }

  private static Subscription read(ResultSet row, int n) throws SQLException {
    return new Subscription(
        new CountyCode(row.getInt("county")),
        row.getLong("id"),
        row.getString("name"),
        URI.create(row.getString("address")),
        texts(row, "categories"),
        texts(row, "places").stream().map(Area::parse).toList(),
        State.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  static Timestamp time(Instant at) {
    return Timestamp.from(at);
  }
}
