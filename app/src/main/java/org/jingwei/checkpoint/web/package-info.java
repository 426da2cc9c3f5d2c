// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Checkpoints, proofs and the witness over HTTP, for programs: all of it public.
 *
 * <p>Uses the doors of {@code ledger} and {@code checkpoint} and nothing else.
 */
@NullMarked
package org.jingwei.checkpoint.web;

import org.jspecify.annotations.NullMarked;
