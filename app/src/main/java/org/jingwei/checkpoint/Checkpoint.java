// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.util.Base64;
import java.util.List;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;

/**
 * What a log says of itself at one moment (C2SP {@code tlog-checkpoint}).
 *
 * @param origin names the log, and no other
 * @param head size and root of its tree
 */
public record Checkpoint(String origin, TreeHead head) {

  /**
   * Reads the text of a note.
   *
   * @throws IllegalArgumentException if it is not origin, size and root, a line each
   */
  static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3
        || lines.stream().anyMatch(String::isEmpty)
        || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("not a checkpoint: origin, size, root");
    }
    byte[] root = Base64.getDecoder().decode(lines.get(2));
    TreeHead head = new TreeHead(Long.parseLong(lines.get(1)), TreeHash.of(root));
    return new Checkpoint(lines.get(0), head);
  }

  /** The text that is signed. */
  String text() {
    return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
  }
}
