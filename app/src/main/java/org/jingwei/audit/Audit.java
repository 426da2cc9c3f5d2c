// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.ledger.Reach;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: what was found unusual, and judging it. */
public final class Audit {

  /** Longest words of a judgement, in characters. */
  public static final int LONGEST_WORDS = 500;

  private static final LedgerAction JUDGE = new LedgerAction("audit.judge");
  private static final LedgerAction LOOK = new LedgerAction("audit.look");
  private static final String PERSON = "person";

  private final AuditSettings settings;
  private final Ledger ledger;
  private final FindingStore store;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Audit(
      AuditSettings settings,
      Ledger ledger,
      DataSource database,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.store = new FindingStore(JdbcClient.create(database));
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Looks at the ledger of today and of yesterday, so that nothing done before midnight is missed;
   * looking twice finds the same once.
   */
  public void watch(CountyCode county) {
    LocalDate today = LocalDate.now(clock);
    for (FindingKind kind : FindingKind.values()) {
      watch(county, kind, today.minusDays(1));
      watch(county, kind, today);
    }
  }

  private void watch(CountyCode county, FindingKind kind, LocalDate day) {
    Instant from = startOf(day.minusDays(kind.days() - 1L));
    Instant to = startOf(day.plusDays(1));
    int limit = settings.limit(kind);
    List<Reach> reaches =
        kind.countsPeople()
            ? ledger.listReach(county, kind.action(), from, to, limit)
            : ledger.listBusy(county, kind.action(), from, to, limit);
    for (Reach reach : reaches) {
      if (reach.actor().kind().equals(PERSON)) {
        store.put(county, ids.next(), kind, day, reach, clock.instant());
      }
    }
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** From which number on a kind is found. */
  public int limit(FindingKind kind) {
    return settings.limit(kind);
  }

  /**
   * Findings, newest first.
   *
   * @param open those that nobody has judged, or those that somebody has
   * @param before the cursor of the page before; null for the first
   */
  public Slice<Finding> list(CountyCode county, boolean open, @Nullable Long before, int limit) {
    return store.list(county, open, before, limit);
  }

  /** How many wait to be judged, counted no further than {@code most}. */
  public int countOpen(CountyCode county, int most) {
    return store.countOpen(county, most);
  }

  /**
   * Judges a finding, in the ledger too.
   *
   * @param explained whether there was a good reason; false means that it is pursued
   * @param words why, 1 to {@value #LONGEST_WORDS} characters
   * @return refused with {@code finding-unknown}, {@code finding-own}, {@code finding-judged},
   *     {@code judgement-missing} {@code judgement-long} or what {@link PlainText} refuses
   */
  public Outcome<Finding> judge(Actor by, long id, boolean explained, String words) {
    Optional<Refusal> wrong = wrong(words);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    Optional<Finding> found = store.find(by.county(), id);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "finding-unknown"));
    }
    if (found.get().person() == by.personId()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "finding-own"));
    }
    return transaction.execute(status -> judged(by, found.get(), explained, words.strip()));
  }

  private static Optional<Refusal> wrong(String words) {
    if (words.isBlank()) {
      return Optional.of(Refusal.invalid("judgement-missing", "words"));
    }
    return words.length() > LONGEST_WORDS
        ? Optional.of(Refusal.invalid("judgement-long", "words", LONGEST_WORDS))
        : PlainText.wrongWith("words", words);
  }

  private Outcome<Finding> judged(Actor by, Finding finding, boolean explained, String words) {
    var judgement = new Finding.Judgement(by.personId(), clock.instant(), explained, words);
    if (!store.judge(by.county(), finding.id(), judgement)) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "finding-judged"));
    }
    String role = by.grants().getFirst().role().name();
    ledger.append(
        by.county(),
        new LedgerEntry(
                judgement.at(),
                LedgerActor.person(by.personId(), by.unit(), role),
                JUDGE,
                LedgerSubject.of(PERSON, finding.person()))
            .because(words)
            .detail(Map.of("finding", finding.kind().name(), "explained", explained)));
    return store.find(by.county(), finding.id()).map(Outcome::done).orElseThrow();
  }

  /**
   * Records that somebody read the record itself.
   *
   * @param what was asked for: a person, a matter, a kind of deed
   */
  public void looked(Actor by, LedgerSubject what) {
    String role = by.grants().getFirst().role().name();
    var actor = LedgerActor.person(by.personId(), by.unit(), role);
    transaction.executeWithoutResult(
        status -> ledger.append(by.county(), new LedgerEntry(clock.instant(), actor, LOOK, what)));
  }
}
