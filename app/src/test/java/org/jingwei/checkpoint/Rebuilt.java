// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import org.jingwei.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a superuser who knows the program does after changing rows: every leaf is worked out anew,
 * and the tree is left to the program to build from them.
 */
public final class Rebuilt {

  private Rebuilt() {}

  public static void tree(TestDatabase database) {
    JdbcClient superuser = JdbcClient.create(database.superuser());
    superuser
        .sql(
            """
            update ledger.entry set leaf = sha256('\\x0001'::bytea || int4send(county)
              || int8send(id) || int8send((extract(epoch from at) * 1000000)::bigint)
              || lp(actor_kind) || int8send(coalesce(actor_id, 0)) || lp(unit) || lp(role)
              || lp(action) || lp(subject_kind) || lp(subject_id) || int8send(coalesce(about, 0))
              || sha256(salt || lp(reason) || lp(detail)))
            """
                .replaceAll(
                    "lp\\((\\w+)\\)",
                    "int4send(octet_length(convert_to($1, 'UTF8'))) || convert_to($1, 'UTF8')"))
        .update();
    for (String table : new String[] {"leaf", "tile", "edge", "tree"}) {
      superuser.sql("delete from ledger." + table).update();
    }
  }
}
