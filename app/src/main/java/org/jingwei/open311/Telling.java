// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.ReporterAct;
import org.jingwei.casework.Reporters;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what a client tells of a report that came by it: nothing but what the reporter could do by
 * code and secret. It is never staff.
 */
final class Telling {

  private static final Set<String> AGAIN = Set.of("REOPEN", "OPEN");
  private static final Set<String> DONE = Set.of("FIXED", "CLOSED");
  private static final Set<String> KNOWN =
      Set.of(
          "OPEN",
          "CLOSED",
          "FIXED",
          "IN_PROGRESS",
          "PLANNED",
          "ACTION_SCHEDULED",
          "INVESTIGATING",
          "DUPLICATE",
          "NOT_COUNCILS_RESPONSIBILITY",
          "NO_FURTHER_ACTION",
          "INTERNAL_REFERRAL",
          "CANCELLED",
          "REOPEN",
          "UNCHANGED");

  private final JdbcTemplate jdbc;
  private final Reports reports;
  private final Reporters reporters;
  private final KeyStore keys;
  private final TransactionOperations transaction;
  private final Clock clock;

  Telling(
      JdbcTemplate jdbc,
      Reports reports,
      Reporters reporters,
      KeyStore keys,
      TransactionOperations transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.reporters = reporters;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
  }

  Reply take(ApiKey key, Form form) {
    String id = form.find("service_request_id").orElseThrow(() -> missing("service_request_id"));
    String update = form.find("update_id").orElseThrow(() -> missing("update_id"));
    String status = form.find("status").orElseThrow(() -> missing("status"));
    if (form.instant("updated_datetime").isEmpty()) {
      throw missing("updated_datetime");
    }
    if (!KNOWN.contains(status)) {
      throw Fault.wrong("status is one of " + KNOWN.stream().sorted().toList());
    }
    Report report =
        reports
            .findByCode(key.county(), id)
            .filter(found -> !keys.listFiled(key, List.of(found.id())).isEmpty())
            .orElseThrow(() -> Fault.absent("service_request_id " + id + " was not found"));
    transaction.executeWithoutResult(done -> {
      if (!isNew(key, update, report)) {
        throw Fault.wrong("update_id " + update + " already exists");
      }
      act(key, report, update, status, form.text("description"));
    });
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("update_id", update);
    return Reply.several("service_request_updates", "request_update", List.of(entry));
  }

  private static Fault missing(String name) {
    return Fault.wrong(name + " was not provided");
  }

  private boolean isNew(ApiKey key, String update, Report report) {
    return jdbc.update(
            """
            insert into open311.update_taken (county, key_id, update_id, report_id, at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
            key.county().value(),
            key.id(),
            update,
            report.id(),
            Timestamp.from(clock.instant()))
        == 1;
  }

  private void act(ApiKey key, Report report, String update, String status, String words) {
    String secret = reports.secretOf(key.county(), report.id());
    FollowUp seen =
        reporters.follow(key.county(), report.code(), secret, "open311 " + key.id()).orThrow();
    Optional<ReporterAct> act = meant(seen, status, words);
    if (act.isEmpty() || !seen.may(act.get().kind())) {
      throw Fault.wrong("the report takes no such update now; what it takes: " + seen.open());
    }
    String once = "open311:" + key.id() + ":" + update;
    Outcome<FollowUp> done = reporters.act(seen, seen.file().version(), act.get(), once);
    if (done instanceof Outcome.Refused<FollowUp>(var refusals)) {
      throw Fault.wrong(refusals.stream().map(one -> one.code()).toList());
    }
  }

  private static Optional<ReporterAct> meant(FollowUp seen, String status, String words) {
    if (AGAIN.contains(status) && !Standing.isOpen(seen.file().state())) {
      return Optional.of(
          seen.may(ReporterAct.Kind.ASK_REVIEW)
              ? new ReporterAct.AskReview(words)
              : new ReporterAct.Reopen(words));
    }
    if (DONE.contains(status)) {
      return Optional.of(new ReporterAct.Rate(true, null, words));
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        seen.may(ReporterAct.Kind.REPLY)
            ? new ReporterAct.Reply(words)
            : new ReporterAct.Urge(words));
  }
}
