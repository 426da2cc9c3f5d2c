// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.util.List;
import java.util.stream.Collectors;
import org.jingwei.ledger.TreeHash;

/**
 * A log's request to be cosigned, as C2SP {@code tlog-witness} writes it.
 *
 * @param oldSize of the tree that the witness cosigned last
 * @param proof that it is the beginning of the new one
 */
record AddRequest(long oldSize, List<TreeHash> proof, SignedNote note) {

  private static final int MOST_PROOF_LINES = 63;
  private static final String OLD = "old ";

  AddRequest {
    proof = List.copyOf(proof);
  }

  /** Reads a request; says in an IllegalArgumentException why it is none. */
  static AddRequest parse(String body) {
    int gap = body.indexOf("\n\n");
    List<String> lines = gap < 0 ? List.of() : body.substring(0, gap).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().matches("old (0|[1-9][0-9]{0,17})")) {
      throw new IllegalArgumentException("the first line is \"old\" and the size of the old tree");
    }
    if (lines.size() - 1 > MOST_PROOF_LINES) {
      throw new IllegalArgumentException(
          "a proof has %d lines at most".formatted(MOST_PROOF_LINES));
    }
    return new AddRequest(
        Long.parseLong(lines.getFirst().substring(OLD.length())),
        lines.stream().skip(1).map(TreeHash::ofBase64).toList(),
        SignedNote.parse(body.substring(gap + 2)));
  }

  @Override
  public String toString() {
    return proof.stream()
        .map(hash -> hash.base64() + "\n")
        .collect(Collectors.joining("", OLD + oldSize + "\n", "\n" + note));
  }
}
