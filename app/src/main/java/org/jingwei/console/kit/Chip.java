// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadline chip: how much time is left, and how the deadline came about.
 *
 * @param tone FINE, SOON (a quarter or less is left), OVER or PAUSED
 * @param due when the clock ends; null while paused
 * @param provisional whether {@code due} lies in a year whose days off are not announced yet
 * @param left what is left, negative when over, counted as the limit counts
 * @param working whether {@code left} counts office hours only
 * @param usedPercent 0 to 100
 * @param why why it is paused; empty otherwise
 * @param how the steps that led to the deadline, in order, in the reader's language
 */
public record Chip(
    Tone tone,
    @Nullable Instant due,
    boolean provisional,
    Duration left,
    boolean working,
    int usedPercent,
    String why,
    List<String> how) {

  public Chip {
    how = List.copyOf(how);
  }

  /** The words on the chip. */
  public String text(Say say) {
    boolean days = working && left.abs().compareTo(Say.WORKING_DAY) >= 0;
    String length = days ? say.lastingWorkingDays(left) : say.lasting(left);
    return switch (tone) {
      case OVER -> say.it("chip.over", length);
      case PAUSED -> say.it("chip.paused", why);
      default -> say.it(working && !days ? "chip.left.working" : "chip.left", length);
    };
  }

  /** The width of the bar, as an SVG attribute. */
  public String width() {
    return usedPercent + "%";
  }
}
