// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import org.jingwei.ledger.ConsistencyProof;
import org.jingwei.ledger.TreeHead;
import org.jingwei.shared.Refusal;

/** Whether a witness may cosign, by what it cosigned last. */
final class WitnessRules {

  private WitnessRules() {}

  /**
   * @param last what was cosigned last of this log; the empty tree if nothing was
   * @return why not; {@link WitnessAnswer.Cosigned} with an empty text where it may
   */
  static WitnessAnswer judge(AddRequest asked, TreeHead last) {
    TreeHead head = Checkpoint.parse(asked.note().text()).head();
    if (asked.oldSize() > head.size()) {
      return refused(Refusal.Kind.MALFORMED, "witness-old-size");
    }
    if (asked.oldSize() != last.size()) {
      return new WitnessAnswer.KnowsSize(last.size());
    }
    if (last.size() == head.size() && !last.root().equals(head.root())) {
      return new WitnessAnswer.KnowsSize(last.size());
    }
    return new ConsistencyProof(last, head, asked.proof()).holds()
        ? new WitnessAnswer.Cosigned("")
        : refused(Refusal.Kind.INVALID, "witness-proof");
  }

  static WitnessAnswer refused(Refusal.Kind kind, String code) {
    return new WitnessAnswer.Refused(Refusal.of(kind, code));
  }
}
