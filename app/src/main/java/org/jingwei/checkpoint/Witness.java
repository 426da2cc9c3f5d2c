// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.ledger.TreeHead;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The door to being a witness: of every log that the settings name, it remembers the last head and
 * cosigns the next only if the old one is its beginning. A log that shows two people two histories
 * finds a cosignature for one of them.
 */
public final class Witness {

  private final CountyCode county;
  private final SigningKey key;
  private final List<VerifierKey> logs;
  private final WitnessedStore store;
  private final Clock clock;

  Witness(CountyCode county, SigningKey key, List<VerifierKey> logs, JdbcClient jdbc, Clock clock) {
    this.county = county;
    this.key = key;
    this.logs = List.copyOf(logs);
    this.store = new WitnessedStore(jdbc);
    this.clock = clock;
  }

  /**
   * Cosigns a checkpoint if it continues what was cosigned before, and remembers it first.
   *
   * @param request as C2SP {@code tlog-witness} writes it
   */
  public WitnessAnswer add(String request) {
    AddRequest asked;
    Checkpoint seen;
    try {
      asked = AddRequest.parse(request);
      seen = Checkpoint.parse(asked.note().text());
    } catch (IllegalArgumentException unreadable) {
      return WitnessRules.refused(Refusal.Kind.MALFORMED, "witness-unreadable");
    }
    List<VerifierKey> keys = logs.stream().filter(log -> log.name().equals(seen.origin())).toList();
    if (keys.isEmpty()) {
      return WitnessRules.refused(Refusal.Kind.ABSENT, "witness-origin");
    }
    if (keys.stream().noneMatch(log -> log.signed(asked.note()))) {
      return WitnessRules.refused(Refusal.Kind.FORBIDDEN, "witness-signature");
    }
    TreeHead last = store.last(county, seen.origin());
    return switch (WitnessRules.judge(asked, last)) {
      case WitnessAnswer.Cosigned _ -> cosign(asked, seen, last);
      case WitnessAnswer refused -> refused;
    };
  }

  private WitnessAnswer cosign(AddRequest asked, Checkpoint seen, TreeHead last) {
    Instant now = clock.instant();
    if (seen.head().size() > last.size() && !store.add(county, asked, seen, now)) {
      return new WitnessAnswer.KnowsSize(store.last(county, seen.origin()).size());
    }
    return new WitnessAnswer.Cosigned(key.cosign(asked.note().text(), now) + "\n");
  }

  /** The key to verify its cosignatures with, in the form {@code NAME+HASH+KEY}. */
  public String key() {
    return key.verifier().toString();
  }

  /** The names of the logs that it cosigns. */
  public List<String> listOrigins() {
    return logs.stream().map(VerifierKey::name).distinct().toList();
  }

  /** The size of the tree of a log that was cosigned last; empty if none was. */
  public Optional<Long> findSize(String origin) {
    long size = store.last(county, origin).size();
    return size == 0 ? Optional.empty() : Optional.of(size);
  }
}
