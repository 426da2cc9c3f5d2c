// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.forwarding.Endpoint.Service;
import org.jingwei.forwarding.Forwarded.State;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with what is sent on, each act whole and on the record. */
final class Deciding {

  private static final LedgerAction RETRY = new LedgerAction("forwarding.retry");
  private static final LedgerAction RENEW = new LedgerAction("forwarding.renew");
  private static final LedgerAction NUMBER = new LedgerAction("forwarding.number");
  private static final int LONGEST_NUMBER = 100;

  private final Cases cases;
  private final Reports reports;
  private final EndpointStore endpoints;
  private final ForwardedStore store;
  private final RemarkStore remarks;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Deciding(
      Cases cases,
      Reports reports,
      EndpointStore endpoints,
      ForwardedStore store,
      RemarkStore remarks,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.endpoints = endpoints;
    this.store = store;
    this.remarks = remarks;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.ids = ids;
    this.clock = clock;
  }

  /** The systems that are on and have a service for such a matter. */
  List<Endpoint> choices(CaseFile file) {
    return endpoints.list(file.county()).stream()
        .filter(one -> endpoints.isOpen(one) && service(file, one).isPresent())
        .toList();
  }

  private Optional<Service> service(CaseFile file, Endpoint endpoint) {
    CategoryTree tree = reports.categories(file.county());
    List<String> path = tree.path(file.category());
    return endpoint.findService(file.category(), path.size() > 1 ? path.getLast() : null);
  }

  Outcome<CaseFile> forward(Actor by, long caseId, int version, String code, String key) {
    Optional<CaseFile> seen = cases.findSeen(by, caseId);
    if (seen.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "case-unknown"));
    }
    Optional<Endpoint> endpoint = endpoints.find(by.county(), code).filter(endpoints::isOpen);
    if (endpoint.isEmpty()) {
      return Outcome.refused(Refusal.invalid("forward-closed", "endpoint"));
    }
    Optional<Service> service = service(seen.get(), endpoint.get());
    if (service.isEmpty()) {
      return Outcome.refused(Refusal.invalid("forward-no-service", "endpoint"));
    }
    Move move = new Move.Forward(code, endpoint.get().name());
    return whole(() ->
        cases
            .moveSeen(by, caseId, version, move, key)
            .map(file -> queued(file, code, service.get())));
  }

  /** In one transaction with the move; the same request again finds it queued. */
  private CaseFile queued(CaseFile file, String code, Service service) {
    store.add(
        file.county(), ids.next(), file.id(), file.code(), code, service.code(), clock.instant());
    return file;
  }

  Outcome<CaseFile> callOff(Actor by, long caseId, int version, String reason, String key) {
    return whole(() ->
        cases
            .moveSeen(by, caseId, version, new Move.CallOff(reason), key)
            .map(file -> {
              remarks.drop(file.county(), caseId, clock.instant());
              store.callOff(file.county(), caseId, clock.instant());
              return file;
            }));
  }

  /** What may have arrived is looked for first, as before. */
  Outcome<Boolean> retry(Actor by, long id) {
    return decided(by, id, RETRY, one -> store.revive(one, goesOn(one), clock.instant()));
  }

  private static State goesOn(Forwarded one) {
    if (one.number() != null) {
      return State.OPEN;
    }
    if (one.token() != null) {
      return State.TOKEN;
    }
    boolean refused = String.valueOf(one.fault()).startsWith("refused");
    return one.triedAt() == null || refused ? State.WAITING : State.UNSURE;
  }

  /** They said that they do not have it: it is sent without a look at their list. */
  Outcome<Boolean> sendAnew(Actor by, long id) {
    return decided(
        by,
        id,
        RENEW,
        one -> one.number() == null && store.revive(one, State.WAITING, clock.instant()));
  }

  /** They said under which number they have it. */
  Outcome<Boolean> number(Actor by, long id, String number) {
    String given = Clean.name(number, LONGEST_NUMBER);
    if (given.isEmpty() || given.length() == LONGEST_NUMBER) {
      return Outcome.refused(Refusal.invalid("forward-number", "number", LONGEST_NUMBER));
    }
    return decided(
        by,
        id,
        NUMBER,
        one -> {
          Instant now = clock.instant();
          boolean fits = one.number() == null && store.revive(one, State.OPEN, now);
          if (fits) {
            store.taken(one, State.OPEN, null, given, now);
          }
          return fits;
        });
  }

  private interface Act {
    boolean on(Forwarded one);
  }

  private Outcome<Boolean> decided(Actor by, long id, LedgerAction action, Act act) {
    return whole(() -> {
      Optional<Forwarded> one = store.find(by.county(), id);
      Optional<CaseFile> file = one.flatMap(f -> cases.findSeen(by, f.caseId()));
      if (file.isEmpty()) {
        return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "case-unknown"));
      }
      if (!by.may(Permission.DECLINE, file.get().area())) {
        return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "move-not-you", "forward"));
      }
      if (!act.on(one.get())) {
        return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "forward-not-now"));
      }
      record(by, action, one.get());
      return Outcome.done(true);
    });
  }

  private <T> Outcome<T> whole(Supplier<Outcome<T>> act) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome<T> outcome = act.get();
          if (outcome instanceof Outcome.Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private void record(Actor by, LedgerAction action, Forwarded one) {
    CountyCode county = one.county();
    String role = by.grants().isEmpty() ? "" : by.grants().getFirst().role().name();
    LedgerActor who = LedgerActor.person(by.personId(), by.unit(), role);
    LedgerSubject subject = LedgerSubject.of("case-file", one.caseId());
    ledger.append(county, new LedgerEntry(clock.instant(), who, action, subject));
  }
}
