// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Instant;

/**
 * That another program saw a checkpoint, and none that contradicts it.
 *
 * @param witness name of its key
 * @param at when, by its own clock, to the second
 */
public record Cosignature(String witness, Instant at) {}
