// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the master key: every person's key is wrapped anew and found by a new index, batch by
 * batch. What is done stays done; begun again, it goes on with what is left.
 */
final class KeyChange {

  private static final LedgerAction ROTATE = new LedgerAction("vault.rotate");
  private static final LedgerAction DROP = new LedgerAction("vault.drop-key");
  private static final LedgerActor OPERATOR = LedgerActor.system("operator");

  private final KeyRing keys;
  private final RewrapStore store;
  private final Rewrapping rewrapping;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int atOnce;

  KeyChange(
      KeyRing keys,
      RewrapStore store,
      Rewrapping rewrapping,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock,
      int atOnce) {
    this.keys = keys;
    this.store = store;
    this.rewrapping = rewrapping;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
    this.atOnce = atOnce;
  }

  /** Every key that is given or needed, the current one first; counts the persons of each. */
  List<KeyUse> list() {
    Map<String, Long> persons = store.countByKey();
    String current = keys.current().id();
    TreeSet<String> ids = new TreeSet<>(keys.listMasterIds());
    keys.masters().all().forEach(key -> ids.add(key.id()));
    List<KeyUse> uses = new ArrayList<>();
    for (String id : ids) {
      long count = persons.getOrDefault(id, 0L);
      boolean isCurrent = id.equals(current);
      boolean idle = !isCurrent && count == 0 && keys.findOwnKeyUnder(id).isEmpty();
      uses.add(isCurrent ? 0 : uses.size(), new KeyUse(id, isCurrent, count, idle));
    }
    return uses;
  }

  /** Whether everything opens with the current key. */
  boolean isDone() {
    return list().stream().allMatch(use -> use.current() || use.idle());
  }

  /** Wraps everything anew under the current key; how many persons that were. */
  long run(LongConsumer progress) {
    keys.rewrapSecrets();
    MasterKey to = keys.current();
    Optional<RewrapStore.Place> at = Optional.of(RewrapStore.Place.START);
    long all = 0;
    while (at.isPresent()) {
      RewrapStore.Place from = at.get();
      RewrapStore.Batch batch =
          Objects.requireNonNull(transaction.execute(status -> step(to, from)));
      at = batch.next();
      all += batch.persons();
      progress.accept(all);
    }
    return all;
  }

  private RewrapStore.Batch step(MasterKey to, RewrapStore.Place from) {
    RewrapStore.Batch batch = rewrapping.step(to, from, atOnce);
    batch
        .counties()
        .forEach((county, count) -> record(county, ROTATE, to.id(), Map.of("persons", count)));
    return batch;
  }

  /** Forgets a key under which nothing is left, and takes it out of the key file. */
  Outcome<Boolean> drop(String id, List<CountyCode> counties) {
    if (id.equals(keys.current().id())) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "key-current", id));
    }
    if (list().stream().noneMatch(use -> use.id().equals(id))) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "key-unknown", id));
    }
    Long left =
        transaction.execute(status -> {
          // Waits for every transaction that seals now, and holds up new ones for the time of a
          // count: what is counted as nothing stays nothing.
          long persons = store.countAlone(id);
          if (persons == 0 && keys.findOwnKeyUnder(id).isEmpty()) {
            keys.drop(id);
            counties.forEach(county -> record(county, DROP, id, Map.of()));
            return 0L;
          }
          return Math.max(persons, 1);
        });
    if (left == null || left > 0) {
      return Outcome.refused(
          Refusal.of(Refusal.Kind.CONFLICT, "key-in-use", id, String.valueOf(left)));
    }
    return Outcome.done(keys.masters().remove(id));
  }

  private void record(CountyCode county, LedgerAction action, String id, Map<String, ?> detail) {
    LedgerSubject subject = new LedgerSubject("master-key", id);
    LedgerEntry entry = new LedgerEntry(clock.instant(), OPERATOR, action, subject);
    ledger.append(county, detail.isEmpty() ? entry : entry.detail(detail));
  }
}
