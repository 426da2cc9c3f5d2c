// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Who did or saw what, when and why: the record that nobody can edit, 台账.
 *
 * <p>Every transition, sign-in, look at personal data and export is appended by the module that
 * does it, in the same transaction, so that neither exists without the other. Rows are never
 * updated or deleted by the working role; only the erasable part of a row (reason and detail) may
 * later be destroyed, and its salted hash keeps every proof whole.
 *
 * <p>Each county has one log: a sequencer numbers committed entries without gaps and keeps an RFC
 * 6962 Merkle tree over them in tiles of 256 hashes, so that no operation reads the whole tree.
 * What an entry's leaf hash covers is written in docs/decisions/0020-ledger-encoding.md, so that
 * others can check the ledger with programs of their own.
 *
 * <p>The door is {@link org.jingwei.ledger.Ledger}. What is where:
 *
 * <ul>
 *   <li><b>Entries</b>: {@code Entry*}, {@code CanonicalJson}
 *   <li><b>The tree</b>: {@code Sequencer}, {@code Tree*}, {@code Tile*}, {@code MerkleTree}
 *   <li><b>Checking</b>: {@code Verifier}, {@code VerifyQueries}, the proofs
 * </ul>
 *
 * <p>Invariants. An entry is in the tree once, at an index that never changes. A tree of a smaller
 * size is a prefix of every larger one. No personal data goes into any field but reason and detail.
 */
@ApplicationModule(allowedDependencies = {"polling", "rows", "shared"})
@NullMarked
package org.jingwei.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
