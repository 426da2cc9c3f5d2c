// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.exchange.SystemHealth;
import org.jspecify.annotations.Nullable;

/**
 * A line as its row shows it.
 *
 * @param how in a word, with its tone
 * @param remarks what is to be looked at
 */
public record LineRow(
    String code,
    String name,
    boolean on,
    String how,
    Tone tone,
    List<String> remarks,
    @Nullable Instant heardAt,
    @Nullable Instant reachedAt,
    int waitingIn,
    int waitingOut,
    int dead,
    int differences,
    @Nullable Instant comparedAt) {

  /** Beyond this, moments that the line tells are wrong by more than people would guess. */
  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(1);

  public LineRow {
    remarks = List.copyOf(remarks);
  }

  static LineRow of(SystemHealth one, Say say) {
    List<String> remarks = new ArrayList<>();
    if (!one.open()) {
      remarks.add(
          say.it(
              "exchange.off.more", one.system().addressVariable(), one.system().secretVariable()));
    }
    if (one.failures() > 0) {
      String again = one.retryAt() == null ? "" : say.when(one.retryAt());
      remarks.add(say.it("exchange.failing.more", one.failures(), again));
    }
    Duration skew = one.skew();
    if (skew != null && skew.abs().compareTo(TOLERATED_SKEW) > 0) {
      String by = say.lasting(skew);
      remarks.add(say.it(skew.isNegative() ? "exchange.behind" : "exchange.ahead", by));
    }
    String state = !one.open() ? "off" : one.failures() > 0 ? "failing" : "on";
    return new LineRow(
        one.system().code(),
        say.of(one.system().name()),
        one.open(),
        say.it("exchange." + state),
        !one.open() ? Tone.PAUSED : one.failures() > 0 ? Tone.OVER : Tone.FINE,
        remarks,
        one.heardAt(),
        one.reachedAt(),
        one.waitingIn(),
        one.waitingOut(),
        one.dead(),
        one.differences(),
        one.comparedAt());
  }
}
