// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: append what was done, read who did or saw what, prove that nothing was changed. */
@Component
public final class Ledger {

  /** Most entries that one transaction of the sequencer places in a county's tree. */
  private static final int BATCH = 5_000;

  private final EntryStore store;
  private final EntryQueries queries;
  private final TreeStore tree;
  private final VerifyQueries verifyQueries;
  private final Sequencer sequencer;
  private final TransactionTemplate snapshot;

  public Ledger(DataSource database, Ids ids) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    this.store = new EntryStore(new Writes(jdbc), ids);
    this.queries = new EntryQueries(JdbcClient.create(jdbc));
    this.tree = new TreeStore(JdbcClient.create(jdbc));
    this.verifyQueries = new VerifyQueries(jdbc);
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    this.sequencer = new Sequencer(tree, new TransactionTemplate(transactions), BATCH);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /** Appends in the caller's transaction; the entries exist if and only if it commits. */
  public void append(CountyCode county, LedgerEntry... entries) {
    appendAll(county, List.of(entries));
  }

  /** As {@link #append}: one statement however many entries. */
  public void appendAll(CountyCode county, List<LedgerEntry> entries) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "an entry is appended in the transaction of what it tells of");
    }
    if (!entries.isEmpty()) {
      store.insert(county, entries);
    }
  }

  /**
   * What was done to a thing, newest first.
   *
   * @param after the cursor of the page before, null for the first
   * @param limit at most {@link Slice#MOST}
   */
  public Slice<LedgerRecord> listFor(
      CountyCode county, LedgerSubject subject, @Nullable String after, int limit) {
    return queries.of(county, subject, after, limit);
  }

  /** As {@link #listFor(CountyCode, LedgerSubject, String, int)}, of some kinds of acts alone. */
  public Slice<LedgerRecord> listFor(
      CountyCode county,
      LedgerSubject subject,
      Collection<LedgerAction> actions,
      @Nullable String after,
      int limit) {
    return queries.of(county, subject, actions, after, limit);
  }

  /** Who touched the data of a person, newest first: the answer to "who looked at my records?". */
  public Slice<LedgerRecord> listAbout(
      CountyCode county, long pseudonym, @Nullable String after, int limit) {
    return queries.about(county, pseudonym, after, limit);
  }

  /** How many entries about a person have this id or a later one, counted up to a thousand. */
  public int countAbout(CountyCode county, long pseudonym, long from) {
    return queries.countAbout(county, pseudonym, from);
  }

  /** What a person with an account, or a resident, did, newest first, in whatever unit or role. */
  public Slice<LedgerRecord> listBy(
      CountyCode county, LedgerActor actor, @Nullable String after, int limit) {
    return queries.by(county, actor, after, limit);
  }

  /** What was done of one kind, by whomever, newest first. */
  public Slice<LedgerRecord> listOf(
      CountyCode county, LedgerAction action, @Nullable String after, int limit) {
    return queries.ofKind(county, action, after, limit);
  }

  /**
   * Who did something about unusually many people: the first look of an auditor.
   *
   * @param action for example the reveal of personal data
   * @param from inclusive
   * @param to exclusive; a day or a week, for what lies between is counted
   * @param least how many different people make it unusual
   * @return the most first, at most {@link Slice#MOST}
   */
  public List<Reach> listReach(
      CountyCode county, LedgerAction action, Instant from, Instant to, int least) {
    return queries.reach(county, action, from, to, least);
  }

  /**
   * As {@link #listReach}, by how often it was done, whomever it concerned.
   *
   * @param least how many times make it unusual
   */
  public List<Reach> listBusy(
      CountyCode county, LedgerAction action, Instant from, Instant to, int least) {
    return queries.busy(county, action, from, to, least);
  }

  /**
   * Gives committed entries their places in their counties' trees: one batch per county.
   *
   * @return how many got a place; call again while this is not 0
   */
  public int sequence() {
    return sequencer.runOnce();
  }

  /** The tree of a county as far as it is numbered. */
  public TreeHead head(CountyCode county) {
    return tree.head(county);
  }

  /**
   * Proof that an entry is in the tree of a head.
   *
   * @param size of the tree to prove it for, at most that of {@link #head}
   * @return empty if the entry has no place in a tree of that size
   */
  public Optional<InclusionProof> proveInclusion(CountyCode county, long entryId, long size) {
    return tree.indexOf(county, entryId).flatMap(index -> proveInclusionAt(county, index, size));
  }

  /** As {@link #proveInclusion}, of the entry at a place, which never changes. */
  public Optional<InclusionProof> proveInclusionAt(CountyCode county, long index, long size) {
    return consistent(
        nodes ->
            index < 0 || index >= size || size > tree.head(county).size()
                ? Optional.empty()
                : Optional.of(
                    new InclusionProof(
                        index,
                        nodes.node(0, index),
                        MerkleTree.head(size, nodes),
                        MerkleTree.inclusion(index, size, nodes))),
        county);
  }

  /**
   * Proof that the tree of one size is the beginning of the tree of another.
   *
   * @return empty unless older ≤ newer ≤ the size of {@link #head}
   */
  public Optional<ConsistencyProof> proveConsistency(CountyCode county, long older, long newer) {
    return consistent(
        nodes ->
            older < 0 || older > newer || newer > tree.head(county).size()
                ? Optional.empty()
                : Optional.of(
                    new ConsistencyProof(
                        MerkleTree.head(older, nodes),
                        MerkleTree.head(newer, nodes),
                        MerkleTree.consistency(older, newer, nodes))),
        county);
  }

  /** Recomputes all leaf hashes and the tree of a county, and names the first bad entry. */
  public Verification verify(CountyCode county) {
    return verify(county, List.of());
  }

  /**
   * As {@link #verify(CountyCode)}, also against heads kept or published before: the only way to
   * see that someone rewrote entries and tree together.
   */
  public Verification verify(CountyCode county, List<TreeHead> known) {
    return verify(county, known, count -> {});
  }

  /**
   * As {@link #verify(CountyCode, List)}.
   *
   * @param progress is told the number of entries so far, every hundred thousand
   */
  public Verification verify(CountyCode county, List<TreeHead> known, LongConsumer progress) {
    return consistent(
        nodes -> new Verifier(county, tree, verifyQueries, known, progress).run(), county);
  }

  /** The counties that have a log. */
  public List<CountyCode> listCounties() {
    return tree.listCounties();
  }

  private <T> T consistent(Function<MerkleTree.Nodes, T> question, CountyCode county) {
    TileNodes nodes = new TileNodes((level, index) -> tree.tile(county, level, index));
    return Objects.requireNonNull(snapshot.execute(status -> question.apply(nodes)));
  }
}
