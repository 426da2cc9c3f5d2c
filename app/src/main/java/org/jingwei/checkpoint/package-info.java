// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The ledger's tree made public: each hour its size and root are signed and published, so that
 * whoever keeps one of these checkpoints can show later that nothing before it was changed.
 *
 * <p>The forms are those that other people's programs read: a checkpoint is a C2SP {@code
 * tlog-checkpoint} in a C2SP {@code signed-note}; another instance cosigns it as C2SP {@code
 * tlog-cosignature} says, asked in the way of C2SP {@code tlog-witness}.
 *
 * <p>Two doors: {@link org.jingwei.checkpoint.Checkpoints} for what this county signs, {@link
 * org.jingwei.checkpoint.Witness} for the logs of others that it cosigns. What is where:
 *
 * <ul>
 *   <li><b>Notes</b>: {@code SignedNote}, {@code NoteSignature}, {@code Checkpoint}
 *   <li><b>Keys</b>: {@code VerifierKey}, {@code SigningKey*}, {@code Ed25519}
 *   <li><b>Signing each hour</b>: {@code CheckpointRule}, {@code Issuing}, {@code SigningRound},
 *       {@code Checkpoint*}
 *   <li><b>Being witnessed</b>: {@code Witnessing}, {@code WitnessClient}
 *   <li><b>Witnessing others</b>: {@code Witness}, {@code AddRequest}, {@code WitnessRules}, {@code
 *       WitnessedStore}
 *   <li><b>HTTP for programs</b>: the package {@code web}
 * </ul>
 *
 * <p>Invariants. A head is signed only if the one signed before is its beginning. What was signed
 * is never changed or deleted by the working role. A witness remembers a head before it cosigns it,
 * and of two that do not follow on one another it cosigns one at most.
 */
@ApplicationModule(allowedDependencies = {"ledger", "outgoing", "shared"})
@NullMarked
package org.jingwei.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
