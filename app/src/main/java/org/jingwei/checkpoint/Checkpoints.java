// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;

/** The door: what this county has signed of its ledger, and who has cosigned it. */
public final class Checkpoints {

  private final CountyCode county;
  private final SigningKeys keys;
  private final Issuing issuing;
  private final Witnessing witnessing;
  private final CheckpointQueries queries;

  Checkpoints(
      CountyCode county,
      SigningKeys keys,
      Issuing issuing,
      Witnessing witnessing,
      CheckpointQueries queries) {
    this.county = county;
    this.keys = keys;
    this.issuing = issuing;
    this.witnessing = witnessing;
    this.queries = queries;
  }

  /**
   * Signs the tree if it has grown, or if nothing was signed for a day.
   *
   * @return the new checkpoint, if there is one; refused if the tree does not continue what was
   *     signed before, or if this program has another key than the one that signed
   */
  public Outcome<Optional<PublishedCheckpoint>> issue() {
    return issuing.issue();
  }

  /**
   * Asks the witnesses that have not yet cosigned the last checkpoint.
   *
   * @return how many did
   */
  public int askWitnesses() {
    return witnessing.askAll();
  }

  /** Takes this program's keys for the county's, though none of them has signed before. */
  public void admitKeys() {
    issuing.admitKeys();
  }

  public Optional<PublishedCheckpoint> findLast() {
    return queries.findLast(county);
  }

  public Optional<PublishedCheckpoint> find(long id) {
    return queries.find(county, id);
  }

  /**
   * What was signed, newest first.
   *
   * @param after the cursor of the page before, null for the first
   */
  public Slice<PublishedCheckpoint> list(@Nullable String after, int limit) {
    try {
      long before = after == null || after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
      return queries.list(county, before, limit);
    } catch (NumberFormatException e) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.MALFORMED, "ledger-cursor"));
    }
  }

  /** The county whose ledger this is. */
  public CountyCode county() {
    return county;
  }

  /** The name of the log, the first line of each checkpoint. */
  public String origin() {
    return keys.log().getFirst().verifier().name();
  }

  /** The keys to verify checkpoints with, in the form {@code NAME+HASH+KEY}, the current first. */
  public List<String> listKeys() {
    return keys.log().stream().map(key -> key.verifier().toString()).toList();
  }

  /** The keys of those who cosign. */
  public List<String> listWitnessKeys() {
    return witnessing.witnesses().stream().map(witness -> witness.key().toString()).toList();
  }

  /**
   * Reads a checkpoint that somebody kept.
   *
   * @param vkey the key that must have signed it; empty for any that has signed for this county
   */
  public Outcome<Checkpoint> read(String note, String vkey) {
    try {
      SignedNote signed = SignedNote.parse(note);
      Checkpoint read = Checkpoint.parse(signed.text());
      Set<VerifierKey> trusted = vkey.isEmpty() ? knownKeys() : Set.of(VerifierKey.parse(vkey));
      return trusted.stream().anyMatch(key -> key.signed(signed))
          ? Outcome.done(read)
          : Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "checkpoint-unsigned", read.origin()));
    } catch (IllegalArgumentException unreadable) {
      return Outcome.refused(Refusal.of(Refusal.Kind.MALFORMED, "checkpoint-unreadable"));
    }
  }

  /**
   * Everything signed so far, one of each size; empty where the signature is not right any more.
   */
  public List<Outcome<Checkpoint>> listSigned() {
    List<Outcome<Checkpoint>> all = new ArrayList<>();
    queries.listNotes(county).forEach(note -> all.add(read(note, "")));
    return all;
  }

  private Set<VerifierKey> knownKeys() {
    Set<String> known = new LinkedHashSet<>(listKeys());
    known.addAll(queries.listKeys(county));
    Set<VerifierKey> parsed = new LinkedHashSet<>();
    known.forEach(key -> parsed.add(VerifierKey.parse(key)));
    return parsed;
  }
}
