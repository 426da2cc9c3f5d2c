// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.util.List;
import org.jingwei.checkpoint.WitnessClient.Answer;
import org.jingwei.ledger.ConsistencyProof;
import org.jingwei.ledger.Ledger;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the last checkpoint before the witnesses that have not cosigned it yet. */
final class Witnessing {

  private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

  private final CountyCode county;
  private final List<WitnessAddress> witnesses;
  private final Ledger ledger;
  private final CheckpointStore store;
  private final CheckpointQueries queries;
  private final WitnessClient client;

  Witnessing(
      CountyCode county,
      List<WitnessAddress> witnesses,
      Ledger ledger,
      CheckpointStore store,
      CheckpointQueries queries,
      Outgoing outgoing) {
    this.client = new WitnessClient(outgoing);
    this.county = county;
    this.witnesses = witnesses;
    this.ledger = ledger;
    this.store = store;
    this.queries = queries;
  }

  List<WitnessAddress> witnesses() {
    return witnesses;
  }

  /** How many cosigned. */
  int askAll() {
    PublishedCheckpoint last = queries.findLast(county).orElse(null);
    if (last == null) {
      return 0;
    }
    SignedNote note = SignedNote.parse(last.note());
    return (int)
        witnesses.stream()
            .filter(witness -> !witness.key().signed(note))
            .filter(witness -> ask(witness, last, note))
            .count();
  }

  private boolean ask(WitnessAddress witness, PublishedCheckpoint last, SignedNote note) {
    long size = last.checkpoint().head().size();
    long seen = Math.min(size, queries.sizeSeenBy(county, witness.key()));
    Answer answer = ask(witness, seen, size, note);
    if (answer instanceof Answer.KnowsSize(long other) && other != seen && other <= size) {
      answer = ask(witness, other, size, note);
    }
    return switch (answer) {
      case Answer.Cosigned(NoteSignature line) -> {
        store.addCosignature(county, last.id(), witness.key(), line);
        yield true;
      }
      case Answer.KnowsSize(long other) -> {
        LOG.error(
            "the witness {} has seen a tree of {} entries which this one of {} does not continue:"
                + " the ledger was restored from an old backup or written anew",
            witness.key().name(),
            other,
            size);
        yield false;
      }
      case Answer.Refused(String why) -> {
        LOG.warn("the witness {} did not cosign: {}", witness.key().name(), why);
        yield false;
      }
    };
  }

  private Answer ask(WitnessAddress witness, long seen, long size, SignedNote note) {
    return ledger
        .proveConsistency(county, seen, size)
        .map(ConsistencyProof::path)
        .map(proof -> client.ask(witness, seen, proof, note))
        .orElse(new Answer.Refused("no proof from %d to %d".formatted(seen, size)));
  }
}
