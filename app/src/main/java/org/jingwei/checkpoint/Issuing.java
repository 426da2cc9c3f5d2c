// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.ledger.ConsistencyProof;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.TreeHead;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the tree as it is, after looking whether it still begins with what was signed before. */
final class Issuing {

  private final CountyCode county;
  private final SigningKeys keys;
  private final Duration every;
  private final Ledger ledger;
  private final CheckpointStore store;
  private final CheckpointQueries queries;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Issuing(
      CountyCode county,
      SigningKeys keys,
      Duration every,
      Ledger ledger,
      CheckpointStore store,
      CheckpointQueries queries,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.county = county;
    this.keys = keys;
    this.every = every;
    this.ledger = ledger;
    this.store = store;
    this.queries = queries;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** The new checkpoint; none if it is not time. Whatever process asks, one at a time signs. */
  Outcome<Optional<PublishedCheckpoint>> issue() {
    return transaction.execute(status -> {
      store.lock(county);
      Optional<PublishedCheckpoint> last = queries.findLast(county);
      TreeHead head = ledger.head(county);
      Instant now = clock.instant();
      if (!CheckpointRule.isDue(last.orElse(null), head, now, every)) {
        return Outcome.done(Optional.empty());
      }
      if (!isKnownHere()) {
        return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "checkpoint-key-unknown"));
      }
      if (last.isPresent() && !continues(last.get().checkpoint().head(), head)) {
        return Outcome.refused(
            Refusal.of(
                Refusal.Kind.CONFLICT,
                "checkpoint-forked",
                last.get().checkpoint().head().size(),
                last.get().at()));
      }
      return Outcome.done(Optional.of(sign(head, now)));
    });
  }

  /** A county without keys takes the first; later ones only beside one that is known. */
  private boolean isKnownHere() {
    List<String> known = queries.listKeys(county);
    return known.isEmpty()
        || keys.log().stream().anyMatch(key -> known.contains(key.verifier().toString()));
  }

  void admitKeys() {
    keys.log().forEach(key -> store.addKey(county, key.verifier(), clock.instant()));
  }

  private boolean continues(TreeHead before, TreeHead head) {
    if (before.size() > head.size()) {
      return false;
    }
    try {
      return ledger
          .proveConsistency(county, before.size(), head.size())
          .map(found -> new ConsistencyProof(before, head, found.path()).holds())
          .orElse(false);
    } catch (IllegalStateException tileGone) {
      return false;
    }
  }

  private PublishedCheckpoint sign(TreeHead head, Instant now) {
    admitKeys();
    Checkpoint checkpoint = new Checkpoint(keys.log().getFirst().verifier().name(), head);
    String text = checkpoint.text();
    SignedNote note = new SignedNote(text, keys.log().stream().map(key -> key.sign(text)).toList());
    long id = ids.next();
    store.add(county, id, now, head, note);
    return new PublishedCheckpoint(id, now, checkpoint, List.of(), note.toString());
  }
}
