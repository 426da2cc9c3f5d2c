// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored secrets of people's code apps, as they were sealed. */
@Component
final class CodeAppStore {

  private static final String DRAFT =
      """
      insert into directory.code_app (person, draft) values (?, ?)
      on conflict (person) do update set draft = excluded.draft
      """;

  private static final String CONFIRM =
      """
      update directory.code_app set secret = draft, draft = null, since = ?, last_step = ?
      where person = ? and draft is not null
      """;

  private static final String USE =
      """
      update directory.code_app set last_step = ?
      where person = ? and secret is not null and last_step < ?
      """;

  private final JdbcTemplate jdbc;

  CodeAppStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The sealed secret that codes are made from. */
  Optional<byte[]> findSecret(long person) {
    return first(
        "select secret from directory.code_app where person = ? and secret is not null",
        byte[].class,
        person);
  }

  /** The sealed secret that is being set up. */
  Optional<byte[]> findDraft(long person) {
    return first(
        "select draft from directory.code_app where person = ? and draft is not null",
        byte[].class,
        person);
  }

  /** When the code app was set up. */
  Optional<Instant> findSince(long person) {
    return first(
            "select since from directory.code_app where person = ? and secret is not null",
            Timestamp.class,
            person)
        .map(Timestamp::toInstant);
  }

  boolean isSetUp(long person) {
    return findSince(person).isPresent();
  }

  private <T> Optional<T> first(String sql, Class<T> kind, long person) {
    return jdbc.queryForList(sql, kind, person).stream().map(Objects::requireNonNull).findFirst();
  }

  void draft(long person, byte[] sealed) {
    jdbc.update(DRAFT, person, sealed);
  }

  /** The draft counts from now on; the code that proved it is used. */
  boolean confirm(long person, long step, Instant now) {
    return jdbc.update(CONFIRM, Timestamp.from(now), step, person) == 1;
  }

  /** Marks the code of a step as used; false where it, or a later one, was used before. */
  boolean use(long person, long step) {
    return jdbc.update(USE, step, person, step) == 1;
  }

  boolean remove(long person) {
    return jdbc.update("delete from directory.code_app where person = ?", person) == 1;
  }
}
