// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jingwei.checkpoint.Cosignature;
import org.jingwei.checkpoint.PublishedCheckpoint;

/**
 * A checkpoint as people see it.
 *
 * @param fingerprint the root in groups of four hexadecimal digits, to be compared by eye
 * @param note as programs read it
 */
public record Signed(
    long id,
    Instant at,
    long entries,
    List<String> fingerprint,
    List<Cosignature> cosignatures,
    String note) {

  private static final int GROUP = 4;

  public Signed {
    fingerprint = List.copyOf(fingerprint);
    cosignatures = List.copyOf(cosignatures);
  }

  static Signed of(PublishedCheckpoint one) {
    String root = one.checkpoint().head().root().toString();
    return new Signed(
        one.id(),
        one.at(),
        one.checkpoint().head().size(),
        IntStream.range(0, root.length() / GROUP)
            .mapToObj(i -> root.substring(i * GROUP, (i + 1) * GROUP))
            .toList(),
        one.cosignatures(),
        one.note());
  }
}
