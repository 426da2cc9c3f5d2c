// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Objects;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes away what is personal about matters that have ended; what was done, and when, stays. */
final class Erasing {

  private static final LedgerActor SELF = LedgerActor.system("retention");
  private static final String REASON = "保存期满";

  private final JdbcTemplate jdbc;
  private final Reports reports;
  private final Vault vault;

  Erasing(JdbcTemplate jdbc, Reports reports, Vault vault) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.vault = vault;
  }

  /** Destroys the keys of those who told of them. */
  int reporters(CountyCode county, List<Long> cases) {
    int erased = 0;
    for (Report report : reports.listOfCases(county, cases)) {
      Long reporter = report.reporter();
      if (reporter != null && vault.erase(county, new Pseudonym(reporter), SELF, REASON)) {
        erased++;
      }
    }
    return erased;
  }

  /** What reporters said, and what was said between them and the centre. */
  int words(CountyCode county, List<Long> cases) {
    Object[] key = {county.value(), Objects.requireNonNull(cases.toArray(Long[]::new))};
    jdbc.update(
        "update casework.case_file set summary = '%s', address = null where county = ? and id = any (?)"
            .formatted(Reports.ERASED),
        key);
    jdbc.update("delete from casework.case_text where county = ? and id = any (?)", key);
    jdbc.update("delete from casework.answer_text where county = ? and case_id = any (?)", key);
    jdbc.update("delete from casework.same_text where county = ? and id = any (?)", key);
    jdbc.update(
        """
        update casework.event set reason = null
         where county = ? and case_id = any (?) and reason is not null
           and (actor_kind = 'reporter' or move in ('write', 'callback'))
        """,
        key);
    return reports.eraseWords(county, cases);
  }
}
