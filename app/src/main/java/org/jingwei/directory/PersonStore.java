// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored people and their appointments. */
@Component
final class PersonStore {

  private static final String ADD =
      """
      insert into directory.person (id, county, login, name, unit, language, sample)
      values (?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing
      """;

  private static final String GRANT =
      """
      insert into directory.role_grant (person, id, role, scope, valid_from, valid_until)
      values (?, ?, ?, ?, ?, ?)
      """;

  // An appointment that never ran is ended at its start, so that its term is empty and not
  // negative.
  private static final String END_GRANT =
      """
      update directory.role_grant set valid_until = greatest(valid_from, ?)
      where person = ? and role = ? and scope = ? and (valid_until is null or valid_until > ?)
      """;

  static final String PERSON =
      "select id, county, login, name, unit, language, active, sample from directory.person ";

  private static final String GRANTS =
      """
      select role, scope, valid_from, valid_until from directory.role_grant
      where person = ? and (valid_until is null or valid_until > ?) order by id
      """;

  private final JdbcTemplate jdbc;

  PersonStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a person; false where the login is taken. */
  boolean add(Person person) {
    return jdbc.update(
            ADD,
            person.id(),
            person.county().value(),
            person.login(),
            person.name(),
            person.unit(),
            person.language().getLanguage(),
            person.sample())
        == 1;
  }

  void grant(long person, long id, RoleGrant grant) {
    jdbc.update(
        GRANT,
        person,
        id,
        grant.role().name(),
        grant.scope().value(),
        Timestamp.from(grant.from().truncatedTo(ChronoUnit.MICROS)),
        timestamp(grant.until()));
  }

  int endGrant(long person, Role role, Area scope, Instant now) {
    var at = Timestamp.from(now);
    return jdbc.update(END_GRANT, at, person, role.name(), scope.value(), at);
  }

  /** Ends the one appointment that began then; how many there were. */
  int endGrant(long person, RoleGrant grant, Instant now) {
    var at = Timestamp.from(now);
    return jdbc.update(
        END_GRANT + " and valid_from = ?",
        at,
        person,
        grant.role().name(),
        grant.scope().value(),
        at,
        Timestamp.from(grant.from()));
  }

  void move(long person, String unit) {
    jdbc.update("update directory.person set unit = ? where id = ?", unit, person);
  }

  void rename(long person, String name, Locale language) {
    jdbc.update(
        "update directory.person set name = ?, language = ? where id = ?",
        name,
        language.getLanguage(),
        person);
  }

  void setActive(long person, boolean active) {
    jdbc.update("update directory.person set active = ? where id = ?", active, person);
  }

  /** Until the transaction ends nobody else changes this person or what they are appointed to. */
  void lock(long person) {
    jdbc.queryForList("select id from directory.person where id = ? for update", person);
  }

  boolean isEmpty() {
    return jdbc.queryForList("select 1 from directory.person limit 1").isEmpty();
  }

  Optional<Person> find(long id) {
    return first(jdbc.query(PERSON + "where id = ?", PersonStore::person, id));
  }

  List<Person> listByIds(CountyCode county, Collection<Long> ids) {
    return jdbc.query(
        PERSON + "where county = ? and id = any (?)",
        PersonStore::person,
        county.value(),
        ids.toArray(Long[]::new));
  }

  Optional<Person> findByLogin(String login) {
    return first(jdbc.query(PERSON + "where login = ?", PersonStore::person, login));
  }

  /** The first person ever added; their county is the installation's own. */
  Optional<Person> findFirst() {
    return first(jdbc.query(PERSON + "order by id limit 1", PersonStore::person));
  }

  List<Person> list(CountyCode county, long after, int limit) {
    return jdbc.query(
        PERSON + "where county = ? and id > ? order by id limit ?",
        PersonStore::person,
        county.value(),
        after,
        limit);
  }

  List<Person> listNamed(CountyCode county, String text, int limit) {
    return jdbc.query(
        PERSON
            + "where county = ? and (position(? in name) > 0 or starts_with(login, ?)) order by id limit ?",
        PersonStore::person,
        county.value(),
        text,
        text,
        limit);
  }

  /** The appointments that run now or later. */
  List<RoleGrant> grants(long person, Instant now) {
    return jdbc.query(GRANTS, PersonStore::grant, person, Timestamp.from(now));
  }

  private static Optional<Person> first(List<Person> found) {
    return found.stream().findFirst();
  }

  static Person person(ResultSet row, int n) throws SQLException {
    return new Person(
        row.getLong("id"),
        new CountyCode(row.getInt("county")),
        row.getString("login"),
        row.getString("name"),
        row.getString("unit"),
        Locale.of(row.getString("language")),
        row.getBoolean("active"),
        row.getBoolean("sample"));
  }

  static RoleGrant grant(ResultSet row, int n) throws SQLException {
    var until = row.getTimestamp("valid_until");
    return new RoleGrant(
        Role.valueOf(row.getString("role")),
        Area.parse(row.getString("scope")),
        row.getTimestamp("valid_from").toInstant(),
        until == null ? null : until.toInstant());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
