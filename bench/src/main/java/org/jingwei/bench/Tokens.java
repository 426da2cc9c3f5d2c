// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import org.jingwei.directory.Role;

/** Makes callers on the scratch database: systems and signed-in people with the roles needed. */
final class Tokens {

  private Tokens() {}

  /** The header value of a new caller. */
  static String issue(Connection connection, String unit, Role role) throws Exception {
    String secret = "jw_" + secret();
    insert(connection, secret, unit, role);
    return "Bearer " + secret;
  }

  /** The cookie of somebody who has signed in, for the pages that are not for systems. */
  static String signIn(Connection connection, String unit, Role role) throws Exception {
    String token = secret();
    long person = RawRows.IDS.next();
    run(
        connection,
        "insert into directory.person (id, county, login, name, unit, language)"
            + " values (?, ?, ?, 'bench', ?, 'zh')",
        person,
        Program.COUNTY,
        "bench" + person,
        unit);
    run(
        connection,
        "insert into directory.role_grant (person, id, role, scope, valid_from)"
            + " values (?, ?, ?, ?, now() - interval '1 day')",
        person,
        RawRows.IDS.next(),
        role.name(),
        Integer.toString(Program.COUNTY));
    run(
        connection,
        "insert into directory.session (county, id, token_hash, person, created, last_seen, ends,"
            + " must_change, address, agent)"
            + " values (?, ?, ?, ?, now(), now(), now() + interval '1 day', false, '', 'bench')",
        Program.COUNTY,
        RawRows.IDS.next(),
        hash(token),
        person);
    return "session=" + token;
  }

  private static String secret() {
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    return Program.COUNTY + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  private static byte[] hash(String secret) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      RawRows.set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void insert(Connection connection, String secret, String unit, Role role)
      throws Exception {
    byte[] hash = hash(secret);
    try (var insert =
        connection.prepareStatement(
            """
            insert into directory.system_token (county, id, name, token_hash, channel, unit, roles,
              created) values (?, ?, ?, ?, 'LINE_12345', ?, ?, now())
            """)) {
      long id = RawRows.IDS.next();
      RawRows.set(insert, Program.COUNTY, id, "bench" + id, hash, unit);
      insert.setArray(6, connection.createArrayOf("text", new String[] {role.name()}));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("no caller could be made", e);
    }
  }
}
