// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forward;

import java.time.Instant;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.forwarding.EndpointHealth;
import org.jspecify.annotations.Nullable;

/**
 * A system elsewhere as its line shows it.
 *
 * @param state in a word
 * @param more why it is off or away; empty where it is well
 */
public record EndpointRow(
    String name,
    String source,
    Tone tone,
    String state,
    String more,
    @Nullable Instant reachedAt,
    int live,
    int dead) {

  static EndpointRow of(EndpointHealth health, Say say) {
    boolean away = health.failures() > 0;
    String state = health.open() ? away ? "away" : "on" : "off";
    String more =
        switch (state) {
          case "off" -> say.it("forwarded.off.more", health.endpoint().addressVariable());
          case "away" ->
              say.it(
                  "forwarded.away.more",
                  health.failures(),
                  health.retryAt() == null ? "" : say.when(health.retryAt()));
          default -> "";
        };
    return new EndpointRow(
        say.of(health.endpoint().name()),
        say.of(health.endpoint().source()),
        away ? Tone.SOON : health.open() ? Tone.FINE : Tone.PAUSED,
        say.it("forwarded.endpoint." + state),
        more,
        health.reachedAt(),
        health.live(),
        health.dead());
  }
}
