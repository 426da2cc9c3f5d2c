// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what they say of a matter: what is new becomes a step of the case file. */
final class Hearing {

  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
  private static final String RULE = "forwarding";
  private static final int MOST_TRIES = 3;

  private final Cases cases;
  private final ForwardedStore store;
  private final TransactionTemplate transaction;
  private final Duration every;
  private final Clock clock;

  Hearing(
      Cases cases,
      ForwardedStore store,
      PlatformTransactionManager transactions,
      Duration every,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
    this.every = every;
    this.clock = clock;
  }

  /** As {@link #take}, for what they say when they take it on. */
  void takeFirst(Endpoint endpoint, Forwarded one, Theirs theirs) {
    take(endpoint, one, theirs, digest("open", ""));
  }

  /** A person may move the case file at the same time: then it is told after that. */
  void take(Endpoint endpoint, Forwarded one, Theirs theirs) {
    take(endpoint, one, theirs, digest(theirs.status(), theirs.notes()));
  }

  private void take(Endpoint endpoint, Forwarded one, Theirs theirs, String heard) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (Boolean.TRUE.equals(
          transaction.execute(status -> {
            Instant now = clock.instant();
            store.heard(one, theirs, heard, now, now.plus(every));
            boolean done = heard.equals(one.heard()) || tell(endpoint, one, theirs);
            if (!done) {
              status.setRollbackOnly();
            }
            return done;
          }))) {
        return;
      }
    }
    LOG.info("{} could not be told yet on case file {}", one.number(), one.caseId());
  }

  private boolean tell(Endpoint endpoint, Forwarded one, Theirs theirs) {
    CaseFile file = cases.find(one.county(), one.caseId()).orElseThrow();
    Move move =
        new Move.HearBack(
            endpoint.code(),
            endpoint.name(),
            Objects.requireNonNullElse(one.number(), theirs.number()),
            theirs.status(),
            theirs.ended(),
            theirs.notes());
    Who rule = new Who.Staff(Actor.rule(one.county(), RULE));
    // It happens once because what was heard is written in the same transaction.
    String key = UUID.randomUUID().toString();
    Outcome<CaseFile> moved =
        cases.move(one.county(), one.caseId(), file.version(), move, rule, key);
    return moved instanceof Outcome.Done;
  }

  private static String digest(String status, String notes) {
    String said = (status.isEmpty() ? "open" : status) + "\n" + notes;
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
