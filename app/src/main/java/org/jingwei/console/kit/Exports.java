// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.time.Clock;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is taken out as a file: on the ledger before its first byte leaves. */
@Component
public final class Exports {

  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Exports(Ledger ledger, PlatformTransactionManager transactions, Clock clock) {
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Records who takes what out, in a transaction of its own.
   *
   * @param which the query that was asked, as the purpose
   */
  public void record(Actor actor, LedgerAction action, LedgerSubject what, String which) {
    String role = actor.grants().getFirst().role().name();
    var by = LedgerActor.person(actor.personId(), actor.unit(), role);
    var entry = new LedgerEntry(clock.instant(), by, action, what).because(which);
    transaction.executeWithoutResult(status -> ledger.append(actor.county(), entry));
  }

  /** The headers of a file of comma-separated values. */
  public static HttpHeaders headers(String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
    headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
    return headers;
  }
}
