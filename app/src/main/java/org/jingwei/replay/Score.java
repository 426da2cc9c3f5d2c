// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often suggestions were right; numerators and denominator, never a rate alone. */
final class Score {

  private int cases;
  private int first;
  private int within3;
  private int sure;
  private int sureRight;

  void add(List<String> ranked, boolean isSure, String taker) {
    boolean right = !ranked.isEmpty() && ranked.getFirst().equals(taker);
    cases++;
    first += right ? 1 : 0;
    within3 += ranked.stream().limit(3).anyMatch(taker::equals) ? 1 : 0;
    sure += isSure ? 1 : 0;
    sureRight += isSure && right ? 1 : 0;
  }

  double top1() {
    return share(first, cases);
  }

  double top3() {
    return share(within3, cases);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  String text() {
    String line = "top-1 %.3f  top-3 %.3f  of %d".formatted(top1(), top3(), cases);
    return sure == 0
        ? line
        : line
            + "  without a human %.1f %% (%d), of these right %.1f %% (%d)"
                .formatted(100 * share(sure, cases), sure, 100 * share(sureRight, sure), sureRight);
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cases", cases);
    figures.put("top1", top1());
    figures.put("top3", top3());
    figures.put("sure", sure);
    figures.put("sureShare", share(sure, cases));
    figures.put("sureRight", share(sureRight, sure));
    return figures;
  }
}
