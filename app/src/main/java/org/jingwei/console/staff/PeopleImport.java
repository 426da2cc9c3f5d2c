// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.pack.SentSheet;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a table of people in. Looking at it does all that it asks for in a transaction that is
 * rolled back, so that the check is the doing itself; taking it in does the same and commits, if it
 * is still the very same.
 */
@Component
final class PeopleImport {

  private static final LedgerAction IMPORT = new LedgerAction("people.import");

  /**
   * What a table would change.
   *
   * @param digest of what would be done
   */
  record Look(
      List<PeopleFileLines.Line> lines, List<PeopleFileLines.Problem> problems, String digest) {}

  private final PeopleReading reading;
  private final PeopleSteps steps;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PeopleImport(
      PeopleReading reading,
      PeopleSteps steps,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.reading = reading;
    this.steps = steps;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What the table would change and what is wrong with it; nothing is kept. */
  Outcome<Look> look(Actor by, SentSheet sheet, Say say) {
    return PeopleRow.read(sheet)
        .map(rows ->
            Objects.requireNonNull(
                transaction.execute(status -> {
                  status.setRollbackOnly();
                  return tried(by, rows, say);
                })));
  }

  private Look tried(Actor by, List<PeopleRow> rows, Say say) {
    List<PeopleReading.Wrong> wrong = new ArrayList<>();
    List<PeopleReading.Wanted> wanted = reading.read(by.county(), rows, wrong, say);
    List<PeopleSteps.Step> all = wrong.isEmpty() ? steps.of(by, wanted, wrong, say) : List.of();
    for (PeopleSteps.Step step : wrong.isEmpty() ? all : List.<PeopleSteps.Step>of()) {
      if (step.deed().apply(by) instanceof Outcome.Refused<?>(var refusals)) {
        refusals.forEach(one -> wrong.add(new PeopleReading.Wrong(step.line(), one)));
      }
    }
    return new Look(
        all.stream()
            .map(one -> new PeopleFileLines.Line(one.name(), one.login(), one.what()))
            .toList(),
        wrong.stream()
            .map(one ->
                new PeopleFileLines.Problem(
                    one.line(), say.refusal(one.refusal()), say.remedy(one.refusal())))
            .toList(),
        digest(all));
  }

  /**
   * Does what the table asks for, all or nothing.
   *
   * @param digest of what was looked at
   * @return how many things were done; refused if it would be other things by now
   */
  Outcome<Integer> takeIn(Actor by, SentSheet sheet, String digest, Say say) {
    return switch (PeopleRow.read(sheet)) {
      case Outcome.Refused<List<PeopleRow>>(var refusals) -> new Outcome.Refused<>(refusals);
      case Outcome.Done<List<PeopleRow>>(var rows) ->
          Objects.requireNonNull(
              transaction.execute(status -> {
                Look done = tried(by, rows, say);
                if (!done.problems().isEmpty() || !done.digest().equals(digest)) {
                  status.setRollbackOnly();
                  return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "people-file-moved"));
                }
                record(by, done.lines().size());
                return Outcome.done(done.lines().size());
              }));
    };
  }

  private void record(Actor by, int changes) {
    if (changes > 0) {
      ledger.append(
          by.county(),
          new LedgerEntry(
                  clock.instant(),
                  ActingAs.of(by, Permission.MANAGE_PEOPLE),
                  IMPORT,
                  new LedgerSubject("list", "people"))
              .detail(Map.of("changes", changes)));
    }
  }

  private static String digest(List<PeopleSteps.Step> steps) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (PeopleSteps.Step step : steps) {
        digest.update((step.login() + "\0" + step.what() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
