// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs when it is time, and tells the log, not more often than it would sign, why it could not.
 */
final class SigningRound {

  private static final Logger LOG = LoggerFactory.getLogger(SigningRound.class);

  private final Checkpoints checkpoints;
  private final Duration every;
  private final Clock clock;
  private Instant told = Instant.EPOCH;

  SigningRound(Checkpoints checkpoints, Duration every, Clock clock) {
    this.checkpoints = checkpoints;
    this.every = every;
    this.clock = clock;
  }

  synchronized void run() {
    switch (checkpoints.issue()) {
      case Outcome.Done<Optional<PublishedCheckpoint>>(var issued) ->
          issued.ifPresent(one -> {
            LOG.info("the ledger was signed at {}", one.checkpoint().head().size());
            checkpoints.askWitnesses();
          });
      case Outcome.Refused<Optional<PublishedCheckpoint>>(List<Refusal> why) ->
          tell(why.getFirst());
    }
  }

  private void tell(Refusal why) {
    Instant now = clock.instant();
    if (told.plus(every).isAfter(now)) {
      return;
    }
    told = now;
    LOG.error("the ledger was not signed: {} {}; see docs/ledger.md", why.code(), why.args());
  }
}
