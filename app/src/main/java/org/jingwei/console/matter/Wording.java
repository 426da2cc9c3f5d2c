// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.casework.CaseState;
import org.jingwei.console.kit.Say;
import org.jingwei.shared.Refusal;

/** Says refusals with the names of moves and states in the reader's language. */
final class Wording {

  private Wording() {}

  static String rule(Say say, Refusal refusal) {
    return say.refusal(named(say, refusal));
  }

  static String remedy(Say say, Refusal refusal) {
    return say.remedy(named(say, refusal));
  }

  static String state(Say say, CaseState state) {
    return say.it("case-state." + state.name());
  }

  private static Refusal named(Say say, Refusal refusal) {
    List<Object> args = refusal.args().stream().map(arg -> named(say, arg)).toList();
    return new Refusal(refusal.kind(), refusal.code(), refusal.field(), args);
  }

  private static Object named(Say say, Object arg) {
    for (String kind : List.of("case-state.", "case-move.")) {
      if (arg instanceof String text && say.has(kind + text)) {
        return say.it(kind + text);
      }
    }
    return arg;
  }
}
