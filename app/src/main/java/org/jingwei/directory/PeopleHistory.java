// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerRecord;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was changed about people, read from the ledger, and the way back from the latest change: by
 * the same rules and as a change of its own, for the record is never rewritten.
 */
@Component
final class PeopleHistory {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final Ledger ledger;
  private final People people;
  private final PersonStore store;
  private final TransactionOperations transaction;
  private final Clock clock;

  PeopleHistory(
      Ledger ledger,
      People people,
      PersonStore store,
      TransactionOperations transaction,
      Clock clock) {
    this.ledger = ledger;
    this.people = people;
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  Slice<PersonChange> list(CountyCode county, long person, @Nullable String after, int limit) {
    return list(county, person, kind -> true, after, limit);
  }

  Optional<PersonChange> findUndoable(CountyCode county, long person) {
    return list(county, person, PersonChange.Kind::undoable, null, 1).items().stream().findFirst();
  }

  private Slice<PersonChange> list(
      CountyCode county,
      long person,
      Predicate<PersonChange.Kind> wanted,
      @Nullable String after,
      int limit) {
    var kinds = Arrays.stream(PersonChange.Kind.values()).filter(wanted).toList();
    var actions = kinds.stream().map(PersonChange.Kind::action).toList();
    var page = ledger.listFor(county, LedgerSubject.of("person", person), actions, after, limit);
    return new Slice<>(
        page.items().stream().map(found -> change(found, kinds)).toList(), page.next());
  }

  private static PersonChange change(LedgerRecord found, List<PersonChange.Kind> kinds) {
    var entry = found.entry();
    var kind =
        kinds.stream().filter(one -> one.action().equals(entry.action())).findFirst().orElseThrow();
    Map<String, Object> facts =
        entry.detail().isEmpty() ? Map.of() : JsonMapper.shared().readValue(entry.detail(), FACTS);
    var texts = new java.util.HashMap<String, String>();
    facts.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return new PersonChange(found.id(), entry.at(), entry.actor(), kind, texts);
  }

  /** Takes the latest change back; refused if another one has come since it was looked at. */
  Outcome<Person> undo(Actor by, long id, long change) {
    var self = AppointmentRules.ofDeciding(by, id);
    if (self.isPresent()) {
      return Outcome.refused(self.get());
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          store.lock(id);
          var latest =
              store.find(id).flatMap(person -> findUndoable(person.county(), id)).orElse(null);
          if (latest == null || latest.id() != change) {
            return conflict("people-change-overtaken");
          }
          var done = undo(by, id, latest);
          if (done instanceof Outcome.Refused<?>(var refusals)) {
            status.setRollbackOnly();
            return new Outcome.Refused<>(refusals);
          }
          return Outcome.done(store.find(id).orElseThrow());
        }));
  }

  private Outcome<?> undo(Actor by, long id, PersonChange latest) {
    return switch (latest.kind()) {
      case APPOINTED -> withdraw(by, id, latest);
      case DISMISSED -> appointAgain(by, id, latest);
      case MOVED ->
          latest.facts().containsKey("former")
              ? people.moveTo(by, id, latest.fact("former"), latest.id())
              : conflict("people-undo-unknown");
      case LEFT -> people.setActive(by, id, true, latest.id());
      case READMITTED -> people.setActive(by, id, false, latest.id());
      default -> conflict("people-undo-unknown");
    };
  }

  private Outcome<?> withdraw(Actor by, long id, PersonChange latest) {
    return latest.facts().containsKey("terms")
        ? people.withdraw(by, id, Terms.of(latest).getFirst(), latest.id())
        : conflict("people-undo-unknown");
  }

  /** Whoever was dismissed is appointed from now on, each term to the end that it had. */
  private Outcome<?> appointAgain(Actor by, long id, PersonChange latest) {
    if (!latest.facts().containsKey("terms")) {
      return conflict("people-undo-unknown");
    }
    Instant now = clock.instant();
    var terms = Terms.of(latest).stream().map(one -> Terms.from(one, now)).toList();
    var left =
        terms.stream().filter(one -> one.until() == null || one.until().isAfter(now)).toList();
    Outcome<?> outcome = conflict("people-undo-ended");
    for (var grant : left) {
      outcome = people.appoint(by, id, grant, latest.id());
      if (outcome instanceof Outcome.Refused<?>) {
        return outcome;
      }
    }
    return outcome;
  }

  private static <T> Outcome<T> conflict(String code) {
    return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, code));
  }
}
