// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL is told of tables that are still empty: that all their rows will be of one
 * county. It would guess two hundred counties; then any index that begins with the county looks as
 * good as the key, and a plan made so reads the whole county for one row.
 */
final class FirstStatistics {

  static final String TELL =
      """
      select count(pg_restore_attribute_stats(
          'schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', a.attname::text,
          'inherited', c.relkind = 'p',
          'null_frac', 0::real, 'avg_width', 4, 'n_distinct', 1::real))
      from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'county'
      where n.nspname = any (?) and c.relkind in ('r', 'p')
        and not exists (
          select from pg_stats s
          where s.schemaname = n.nspname and s.tablename = c.relname and s.attname = a.attname)
      """;

  private FirstStatistics() {}

  /** Where PostgreSQL has counted already, it knows better. */
  static void tell(JdbcClient owner, List<String> schemas) {
    owner.sql(TELL).param(schemas.toArray(String[]::new)).query().singleRow();
  }
}
