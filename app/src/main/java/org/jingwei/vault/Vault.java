// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: seal personal data, reveal them for a reason that is recorded, erase them. */
public final class Vault {

  /** The data of a person were shown; the entry is about that person. */
  public static final LedgerAction REVEAL = new LedgerAction("vault.reveal");

  /** Someone asked whose a number is; one entry for each person found. */
  public static final LedgerAction SEARCH = new LedgerAction("vault.search");

  /** The key to a person's data was destroyed. */
  public static final LedgerAction ERASE = new LedgerAction("vault.erase");

  /** What people told of themselves was taken out of a text; nobody saw it. */
  public static final LedgerAction CONCEAL = new LedgerAction("vault.conceal");

  /** A number with fewer digits is nobody's. */
  public static final int FEWEST_DIGITS = 5;

  private static final int LONGEST_PURPOSE = 500;
  private static final int REWRAPPED_AT_ONCE = 500;

  private final PersonStore store;
  private final Ledger ledger;
  private final KeyRing keys;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final TransactionTemplate join;
  private final TransactionTemplate alone;
  private final KeyChange keyChange;
  private final LookingBack lookingBack;

  /**
   * @param keys the master keys; every key under which something is sealed must be among them
   */
  public Vault(DataSource database, Ledger ledger, MasterKeys keys, Ids ids, Clock clock) {
    this(database, ledger, new KeyRing(keys, database), ids, clock);
  }

  Vault(DataSource database, Ledger ledger, KeyRing keys, Ids ids, Clock clock) {
    this.store = new PersonStore(new JdbcTemplate(database));
    this.ledger = ledger;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
    this.join = new TransactionTemplate(new JdbcTransactionManager(database));
    this.alone = new TransactionTemplate(new JdbcTransactionManager(database));
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.lookingBack = new LookingBack(ledger, new HoldStore(new JdbcTemplate(database)), clock);
    RewrapStore rewrap = new RewrapStore(new JdbcTemplate(database));
    this.keyChange =
        new KeyChange(
            keys, rewrap, new Rewrapping(keys, rewrap), ledger, join, clock, REWRAPPED_AT_ONCE);
  }

  /**
   * Who looked at a person's data, newest first, for that person: what the law holds is counted and
   * not shown, and shows by itself when the hold ends.
   *
   * @param after the cursor of the page before; null for the first
   */
  public Looks lookBack(CountyCode county, Pseudonym person, @Nullable String after, int limit) {
    return lookingBack.page(county, person, after, limit);
  }

  /** Seals one person's data in the caller's transaction; every call makes a new pseudonym. */
  public Pseudonym seal(CountyCode county, PersonalData data) {
    return sealAll(county, List.of(data)).getFirst();
  }

  /**
   * Seals in the caller's transaction, one statement however many; pseudonyms in the same order.
   */
  public List<Pseudonym> sealAll(CountyCode county, List<PersonalData> all) {
    List<PersonStore.Row> rows = new ArrayList<>(all.size());
    Envelope envelope = new Envelope(random);
    MasterKey master = keys.current();
    BlindIndex index = new BlindIndex(keys.index(master));
    for (PersonalData data : all) {
      Pseudonym person = new Pseudonym(ids.next());
      byte[] plain = PersonalDataBytes.write(data);
      rows.add(
          new PersonStore.Row(
              person,
              master.id(),
              envelope.seal(master, county, person, plain),
              index.ofPhone(data.phone()),
              index.ofIdNumber(data.idNumber())));
    }
    if (!rows.isEmpty()) {
      store.insert(county, rows);
    }
    return rows.stream().map(PersonStore.Row::person).toList();
  }

  /**
   * Which of these are the same person, as far as their numbers tell: the same small number for the
   * same one. It is made for this answer and means nothing in another, so that people can be
   * counted without being known; those without a number are each on their own.
   */
  public Map<Pseudonym, Integer> tellApart(CountyCode county, Collection<Pseudonym> people) {
    return people.isEmpty() ? Map.of() : store.tellApart(county, people);
  }

  /**
   * Shows a person's data and records it. The entry is committed on its own before the data are
   * given out, so that a caller who rolls back has still left a trace.
   *
   * @param purpose why, in the actor's words; the person may read it
   * @param subject the work order, case file or report for which it is needed
   * @return refused with {@code purpose-missing}, {@code purpose-too-long}, {@code
   *     vault-person-unknown} or {@code person-erased}. Whether the actor's role and open work
   *     order allow it is for the caller to have checked
   */
  public Outcome<PersonalData> reveal(
      CountyCode county,
      Pseudonym person,
      LedgerActor actor,
      String purpose,
      LedgerSubject subject) {
    Optional<Refusal> wrong = wrongPurpose(purpose);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return alone
        .<Outcome<PersonStore.Row>>execute(
            transaction -> recorded(county, person, actor, purpose, subject))
        .map(row -> open(county, row));
  }

  private Outcome<PersonStore.Row> recorded(
      CountyCode county,
      Pseudonym person,
      LedgerActor actor,
      String purpose,
      LedgerSubject subject) {
    Optional<PersonStore.Row> row = store.find(county, person);
    if (row.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "vault-person-unknown"));
    }
    if (row.get().envelope() == null) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "person-erased"));
    }
    ledger.append(
        county,
        new LedgerEntry(clock.instant(), actor, REVEAL, subject)
            .about(person.value())
            .because(purpose));
    return Outcome.done(row.get());
  }

  private PersonalData open(CountyCode county, PersonStore.Row row) {
    MasterKey key = keys.get(row.keyId());
    Envelope.Sealed sealed = java.util.Objects.requireNonNull(row.envelope());
    return PersonalDataBytes.read(new Envelope(random).open(key, county, row.person(), sealed));
  }

  /**
   * A text without what these people told of themselves: names, numbers, addresses. It is looked
   * for in here, so that none of it is given out; on the record once, in the caller's transaction.
   *
   * @param subject whose text it is
   */
  public String conceal(
      CountyCode county,
      Collection<Pseudonym> people,
      String text,
      LedgerActor actor,
      LedgerSubject subject) {
    if (people.isEmpty() || text.isBlank()) {
      return text;
    }
    List<PersonStore.Row> rows =
        java.util.Objects.requireNonNull(
            join.execute(transaction -> {
              ledger.append(
                  county,
                  new LedgerEntry(clock.instant(), actor, CONCEAL, subject)
                      .detail(Map.of("people", people.size())));
              return store.list(county, people);
            }));
    return Concealing.conceal(text, rows.stream().map(row -> open(county, row)).toList());
  }

  /**
   * Who has this telephone number, newest first; the question and each person found are recorded.
   */
  public Outcome<List<Pseudonym>> listByPhone(
      CountyCode county, String phone, LedgerActor actor, String purpose) {
    byte[][] hashes =
        keys.indexes().stream()
            .map(key -> new BlindIndex(key).ofPhone(phone))
            .filter(hash -> hash != null)
            .toArray(byte[][]::new);
    return search(county, actor, purpose, "phone", () -> store.listByPhone(county, hashes));
  }

  /** Who has this identity number, newest first; recorded likewise. */
  public Outcome<List<Pseudonym>> listByIdNumber(
      CountyCode county, String idNumber, LedgerActor actor, String purpose) {
    byte[][] hashes =
        keys.indexes().stream()
            .map(key -> new BlindIndex(key).ofIdNumber(idNumber))
            .filter(hash -> hash != null)
            .toArray(byte[][]::new);
    return search(county, actor, purpose, "id-number", () -> store.listByIdNumber(county, hashes));
  }

  private Outcome<List<Pseudonym>> search(
      CountyCode county,
      LedgerActor actor,
      String purpose,
      String by,
      java.util.function.Supplier<List<Pseudonym>> query) {
    Optional<Refusal> wrong = wrongPurpose(purpose);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return alone.<Outcome<List<Pseudonym>>>execute(transaction -> {
      List<Pseudonym> found = query.get();
      LedgerEntry entry =
          new LedgerEntry(clock.instant(), actor, SEARCH, new LedgerSubject("vault", by))
              .because(purpose)
              .detail(Map.of("found", found.size()));
      List<Pseudonym> told = found;
      ledger.appendAll(
          county,
          told.isEmpty()
              ? List.of(entry)
              : told.stream().map(person -> entry.about(person.value())).toList());
      return Outcome.done(found);
    });
  }

  /** Destroys the key and the data of a person for good; false if there was nothing to destroy. */
  public boolean erase(CountyCode county, Pseudonym person, LedgerActor actor, String reason) {
    return Boolean.TRUE.equals(
        join.execute(transaction -> {
          boolean erased = store.erase(county, person);
          if (erased) {
            ledger.append(
                county,
                new LedgerEntry(
                        clock.instant(), actor, ERASE, LedgerSubject.of("person", person.value()))
                    .about(person.value())
                    .because(reason));
          }
          return erased;
        }));
  }

  /** The master keys and how much opens with each; counts every person, so for an operator. */
  public List<KeyUse> listKeys() {
    return keyChange.list();
  }

  /** Where the master keys come from, for people. */
  public String keySource() {
    return keys.masters().toString();
  }

  /** Puts a new master key before the others; false where only an operator can do that. */
  public boolean addKey() {
    return keys.masters().add();
  }

  /** How long a running process may go on to seal under the key before a new one. */
  public static Duration newKeyIsSeenWithin() {
    return MasterKeys.LOOK_AGAIN;
  }

  /** Whether everything opens with the current master key. */
  public boolean isRotated() {
    return keyChange.isDone();
  }

  /**
   * Wraps every person's key under the current master key and makes the index anew, in small
   * transactions; begun again after it was broken off, it goes on with what is left.
   *
   * @param progress is told how many persons are done
   * @return how many persons were wrapped anew
   */
  public long rotate(LongConsumer progress) {
    return keyChange.run(progress);
  }

  /**
   * Forgets a master key with which nothing opens any more.
   *
   * @param counties in whose ledgers it is entered
   * @return whether it was taken out of where the keys come from; refused with {@code key-current},
   *     {@code key-unknown} or {@code key-in-use}
   */
  public Outcome<Boolean> dropKey(String id, List<CountyCode> counties) {
    return keyChange.drop(id, counties);
  }

  private static Optional<Refusal> wrongPurpose(String purpose) {
    if (purpose.isBlank()) {
      return Optional.of(Refusal.invalid("purpose-missing", "purpose"));
    }
    return purpose.length() > LONGEST_PURPOSE
        ? Optional.of(Refusal.invalid("purpose-too-long", "purpose", LONGEST_PURPOSE))
        : Optional.empty();
  }
}
