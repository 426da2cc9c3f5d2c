// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tokens of connected systems. */
@Component
final class SystemTokens {

  /** So that a token left in a file or a log is recognised by scanners. */
  static final String PREFIX = "jw_";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");

  private static final String ADD =
      """
      insert into directory.system_token (county, id, name, token_hash, channel, unit, roles,
        created, ends)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (county, name) do nothing
      """;

  private static final String SELECT =
      """
      select county, id, name, channel, unit, roles, ends from directory.system_token
      where county = ? and withdrawn is null and (ends is null or ends > ?)
      """;

  private static final String WITHDRAW =
      """
      update directory.system_token set withdrawn = ?, name = name || '@' || id
      where county = ? and name = ? and withdrawn is null
      """;

  private final JdbcTemplate jdbc;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;
  private final ShortMemory<SystemToken> memory;

  SystemTokens(
      JdbcTemplate jdbc,
      DirectoryRecord record,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.record = record;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
    this.memory = new ShortMemory<>(clock);
  }

  Outcome<String> issue(Actor by, SystemToken wanted) {
    if (!NAME.matcher(wanted.name()).matches()) {
      return Outcome.refused(Refusal.invalid("token-name", "name"));
    }
    if (wanted.roles().isEmpty() || wanted.roles().contains(Role.RULE)) {
      return Outcome.refused(Refusal.invalid("token-role", "roles"));
    }
    if (wanted.ends() != null && !wanted.ends().isAfter(clock.instant())) {
      return Outcome.refused(Refusal.invalid("token-ended", "until"));
    }
    if (wanted.roles().stream().anyMatch(Role::isAdministrator)) {
      return Outcome.refused(Refusal.invalid("token-administrator", "roles"));
    }
    String secret = PREFIX + Secrets.newToken(wanted.county());
    return Objects.requireNonNull(transaction.execute(status -> store(by, wanted, secret)));
  }

  private Outcome<String> store(Actor by, SystemToken token, String secret) {
    String[] roles = token.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    Instant ends = token.ends();
    int added =
        jdbc.update(
            ADD,
            token.county().value(),
            ids.next(),
            token.name(),
            Secrets.hash(secret),
            token.channel(),
            token.unit(),
            roles,
            Timestamp.from(clock.instant()),
            ends == null ? null : Timestamp.from(ends));
    if (added == 0) {
      return Outcome.refused(Refusal.invalid("token-taken", "name", token.name()));
    }
    record.tokenIssued(by, token);
    return Outcome.done(secret);
  }

  Outcome<String> withdraw(Actor by, CountyCode county, String name) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var now = Timestamp.from(clock.instant());
          if (jdbc.update(WITHDRAW, now, county.value(), name) == 0) {
            return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "token-unknown"));
          }
          record.tokenWithdrawn(by, county, name);
          AfterCommit.run(() -> memory.forget(token -> token.name().equals(name)));
          return Outcome.done(name);
        }));
  }

  List<SystemToken> list(CountyCode county) {
    return jdbc.query(
        SELECT + " order by name",
        SystemTokens::read,
        county.value(),
        Timestamp.from(clock.instant()));
  }

  /** The system that a bearer secret belongs to, as one who acts now. */
  Optional<Actor> find(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return Secrets.countyOf(secret.substring(PREFIX.length()))
        .flatMap(county -> find(county, Secrets.hash(secret)))
        .map(SystemTokens::actor);
  }

  private Optional<SystemToken> find(CountyCode county, byte[] hash) {
    return memory.find(
        HexFormat.of().formatHex(hash),
        () ->
            jdbc
                .query(
                    SELECT + " and token_hash = ?",
                    SystemTokens::read,
                    county.value(),
                    Timestamp.from(clock.instant()),
                    hash)
                .stream()
                .findFirst());
  }

  private static Actor actor(SystemToken token) {
    var scope = DivisionCode.of(token.county());
    var grants =
        token.roles().stream()
            .map(role -> new RoleGrant(role, scope, Instant.EPOCH, token.ends()))
            .toList();
    return new Actor(
        token.id(), token.name(), token.county(), token.unit(), grants, token.channel());
  }

  private static SystemToken read(ResultSet row, int n) throws SQLException {
    var ends = row.getTimestamp("ends");
    var roles = (String[]) row.getArray("roles").getArray();
    return new SystemToken(
        row.getLong("id"),
        new CountyCode(row.getInt("county")),
        row.getString("name"),
        row.getString("channel"),
        row.getString("unit"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        ends == null ? null : ends.toInstant());
  }
}
