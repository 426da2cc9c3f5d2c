// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Instant;
import java.util.List;

/**
 * A checkpoint that this county has signed.
 *
 * @param id grows with time
 * @param at when it was signed
 * @param note as it is published, with every cosignature so far
 */
public record PublishedCheckpoint(
    long id, Instant at, Checkpoint checkpoint, List<Cosignature> cosignatures, String note) {

  public PublishedCheckpoint {
    cosignatures = List.copyOf(cosignatures);
  }
}
