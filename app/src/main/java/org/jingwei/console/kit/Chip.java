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
 * @param left what is left, negative when over, counted as the limit counts
 * @param working whether {@code left} counts office hours only
 * @param usedPercent 0 to 100
 * @param why why it is paused; empty otherwise
 * @param how the steps that led to the deadline, in order
 */
public record Chip(
    Tone tone,
    @Nullable Instant due,
    Duration left,
    boolean working,
    int usedPercent,
    String why,
    List<Step> how) {

  /**
   * One step of how a deadline came about: the start, a pause, days off, the rule, its source.
   *
   * @param what the sentence, in the reader's language
   * @param at when; null where it is not a moment
   */
  public record Step(String what, @Nullable Instant at) {}

  public Chip {
    how = List.copyOf(how);
  }

  /**
   * A clock that runs.
   *
   * @param whole the whole limit, counted as {@code left} is
   */
  public static Chip running(
      Instant due, Duration left, Duration whole, boolean working, List<Step> how) {
    int used = usedPercent(left, whole);
    Tone tone = left.isNegative() ? Tone.OVER : used >= 75 ? Tone.SOON : Tone.FINE;
    return new Chip(tone, due, left, working, used, "", how);
  }

  /** A clock that stands still, and why. */
  public static Chip paused(
      String why, Duration left, Duration whole, boolean working, List<Step> how) {
    return new Chip(Tone.PAUSED, null, left, working, usedPercent(left, whole), why, how);
  }

  private static int usedPercent(Duration left, Duration whole) {
    if (whole.isZero() || left.isNegative()) {
      return 100;
    }
    long used = 100 - left.toSeconds() * 100 / whole.toSeconds();
    return (int) Math.clamp(used, 0, 100);
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
