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

/** Makes callers on the scratch database: connected systems with the roles that a bench needs. */
final class Tokens {

  private Tokens() {}

  /** The header value of a new caller. */
  static String issue(Connection connection, String unit, Role role) throws Exception {
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    String secret =
        "jw_" + Program.COUNTY + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    insert(connection, secret, unit, role);
    return "Bearer " + secret;
  }

  private static void insert(Connection connection, String secret, String unit, Role role)
      throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
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
