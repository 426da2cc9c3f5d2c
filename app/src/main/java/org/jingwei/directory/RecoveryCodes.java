// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ten codes for the day when the telephone is lost, each good for one sign-in. A code has 118
 * random bits, so a plain hash of it gives nothing away.
 */
@Component
final class RecoveryCodes {

  static final int MANY = 10;
  private static final int LETTERS = 24;

  private static final String ADD =
      "insert into directory.recovery_code (person, code_hash) values (?, ?)";

  private static final String USE =
      """
      update directory.recovery_code set used = ?
      where person = ? and code_hash = ? and used is null
      """;

  private static final String LEFT =
      "select count(*) from directory.recovery_code where person = ? and used is null";

  private final JdbcTemplate jdbc;

  RecoveryCodes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces the codes of a person; the new ones, which cannot be shown again. */
  List<String> renew(long person) {
    remove(person);
    var codes = Stream.generate(() -> Secrets.typeable(LETTERS)).limit(MANY).toList();
    codes.forEach(code -> jdbc.update(ADD, person, Secrets.hash(plain(code))));
    return codes;
  }

  void remove(long person) {
    jdbc.update("delete from directory.recovery_code where person = ?", person);
  }

  static boolean looksLikeOne(String typed) {
    return plain(typed).length() == LETTERS;
  }

  /** Uses a code up; false where it is none of the person's, or was used before. */
  boolean use(long person, String typed, Instant now) {
    byte[] hash = Secrets.hash(plain(typed));
    return jdbc.update(USE, Timestamp.from(now), person, hash) == 1;
  }

  /** How many codes are not used yet. */
  int left(long person) {
    Integer left = jdbc.queryForObject(LEFT, Integer.class, person);
    return left == null ? 0 : left;
  }

  private static String plain(String typed) {
    return typed.strip().replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
