// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

/**
 * A figure with what it is made of; a rate is never shown without its denominator.
 *
 * @param whole the denominator; -1 for a plain count
 * @param excluded how many were left out of the whole
 * @param excludedWhy why; empty where none were
 * @param was what it was in the range it is compared with, in words; may be empty
 * @param href to the list behind it; may be empty
 */
public record Figure(
    String label,
    long part,
    long whole,
    long excluded,
    String excludedWhy,
    String was,
    String href,
    Tone tone) {

  public static Figure count(String label, long count, String href) {
    return new Figure(label, count, -1, 0, "", "", href, Tone.PLAIN);
  }

  public static Figure rate(String label, long part, long whole, String href) {
    return new Figure(label, part, whole, 0, "", "", href, Tone.PLAIN);
  }

  public Figure excluding(long number, String why) {
    return new Figure(label, part, whole, number, why, was, href, tone);
  }

  public Figure tone(Tone other) {
    return new Figure(label, part, whole, excluded, excludedWhy, was, href, other);
  }

  /** The same with what it was before. */
  public Figure was(String before) {
    return new Figure(label, part, whole, excluded, excludedWhy, before, href, tone);
  }

  public boolean isRate() {
    return whole >= 0;
  }
}
