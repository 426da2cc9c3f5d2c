// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks through the staff of a county, who are some hundreds. */
@Component
final class PersonSearch {

  private static final String TEXT =
      " and (position(? in lower(name)) > 0 or starts_with(login, ?) or unit = any (?))";

  private static final String ROLE =
      """
       and exists (select 1 from directory.role_grant g where g.person = person.id
         and g.role = ? and (g.valid_until is null or g.valid_until > ?))
      """;

  private static final String GRANTS =
      """
      select person, role, scope, valid_from, valid_until from directory.role_grant
      where person = any (?) and (valid_until is null or valid_until > ?) order by person, id
      """;

  private final JdbcTemplate jdbc;

  PersonSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Person> list(CountyCode county, PeopleQuery query, long after, Instant now, int limit) {
    var sql = new StringBuilder(PersonStore.PERSON + "where county = ? and id > ?");
    var values = new ArrayList<Object>(List.of(county.value(), after));
    String text = query.text().strip().toLowerCase(Locale.ROOT);
    if (!text.isEmpty()) {
      sql.append(TEXT);
      values.addAll(List.of(text, text, query.unitsOfText().toArray(String[]::new)));
    }
    if (!query.unit().isEmpty()) {
      sql.append(" and unit = ?");
      values.add(query.unit());
    }
    if (query.role() != null) {
      sql.append(ROLE);
      values.addAll(List.of(query.role().name(), Timestamp.from(now)));
    }
    if (query.active() != null) {
      sql.append(" and active = ?");
      values.add(query.active());
    }
    values.add(limit);
    return jdbc.query(
        sql.append(" order by id limit ?").toString(), PersonStore::person, values.toArray());
  }

  List<Person> listByLogin(CountyCode county, Collection<String> logins) {
    return jdbc.query(
        PersonStore.PERSON + "where county = ? and login = any (?)",
        PersonStore::person,
        county.value(),
        logins.toArray(String[]::new));
  }

  /**
   * The appointments of each person that run now or later, in the order in which they were made.
   */
  Map<Long, List<RoleGrant>> grantsOf(Collection<Long> people, Instant now) {
    var found = new HashMap<Long, List<RoleGrant>>();
    jdbc.query(
        GRANTS,
        row -> {
          found
              .computeIfAbsent(row.getLong("person"), person -> new ArrayList<>())
              .add(PersonStore.grant(row, 0));
        },
        people.toArray(Long[]::new),
        Timestamp.from(now));
    return found;
  }
}
