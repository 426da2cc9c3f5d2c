// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.RequestKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Idempotency keys of intake: the first to claim a key makes the report, whoever comes again gets
 * the same one.
 */
final class IntakeKeys {

  /** What a key stands for. */
  record Claim(UUID key, long fingerprint, long report) {}

  private final JdbcTemplate jdbc;

  IntakeKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims keys for new reports in one statement. A key that another running transaction has just
   * claimed makes this one wait for its end.
   *
   * @return for each key that was taken before, what it stands for; none for those claimed now
   */
  Map<UUID, Claim> claim(CountyCode county, List<Claim> claims) {
    List<UUID> fresh =
        jdbc.query(
            """
            insert into report.intake_key (county, key, fingerprint, report_id)
            select ?, c.key, c.fingerprint, c.report
            from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as c (key, fingerprint, report)
            order by c.key
            on conflict do nothing returning key
            """,
            (row, n) -> row.getObject(1, UUID.class),
            county.value(),
            claims.stream().map(Claim::key).toArray(UUID[]::new),
            claims.stream().map(Claim::fingerprint).toArray(Long[]::new),
            claims.stream().map(Claim::report).toArray(Long[]::new));
    if (fresh.size() == claims.size()) {
      return Map.of();
    }
    return taken(county, claims.stream().map(Claim::key).filter(k -> !fresh.contains(k)).toList());
  }

  private Map<UUID, Claim> taken(CountyCode county, List<UUID> keys) {
    Map<UUID, Claim> taken = new HashMap<>();
    jdbc.query(
        "select key, fingerprint, report_id from report.intake_key where county = ? and key = any (?)",
        row -> {
          UUID key = row.getObject(1, UUID.class);
          taken.put(key, new Claim(key, row.getLong(2), row.getLong(3)));
        },
        county.value(),
        keys.toArray(UUID[]::new));
    return taken;
  }

  /** Tells a retry from another report under the same key. */
  static long fingerprint(NewReport report) {
    String said =
        String.join(
            "\u001f",
            report.channel().name(),
            report.text(),
            String.valueOf(report.category()),
            String.valueOf(report.point()),
            String.valueOf(report.address()),
            String.valueOf(report.sourceRef()));
    return RequestKey.fingerprint(
        report.division() == null ? said : said + '\u001f' + report.division());
  }
}
