// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

import java.util.Locale;
import org.jingwei.console.kit.Say;
import org.jingwei.forecast.Expected;
import org.jspecify.annotations.Nullable;

/** Why so many are expected, in one sentence, and the numbers in it. */
final class Sentence {

  private static final double ABOUT = 0.1;
  private static final double LARGE = 9.95;

  private Sentence() {}

  static String of(Expected one, Say say) {
    return say.it(
        "forecast.says",
        lastYear(one.lastYear(), say),
        number(one.recent()),
        season(one, say),
        number(one.mean()),
        interval(one));
  }

  private static String lastYear(@Nullable Integer lastYear, Say say) {
    return lastYear == null
        ? say.it("forecast.last-year.none")
        : say.it("forecast.last-year.many", lastYear);
  }

  private static String season(Expected one, Say say) {
    String who = one.ownSeason() ? "forecast.season.own" : "forecast.season.pack";
    return Math.abs(one.factor() - 1) < ABOUT
        ? say.it(who + ".usual")
        : say.it(who, number(one.factor()));
  }

  static String interval(Expected one) {
    return one.low() == one.high() ? "" + one.low() : one.low() + "–" + one.high();
  }

  /** With one decimal while that tells anything. */
  static String number(double value) {
    return String.format(Locale.ROOT, value < LARGE ? "%.1f" : "%.0f", value);
  }
}
