// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/**
 * A chart whose numbers can also be read as a table.
 *
 * @param kind bars, lying bars for long names, or a line
 * @param unit of the values, such as 件
 * @param labels along the axis
 */
public record Chart(
    String title, Kind kind, String unit, List<String> labels, List<Series> series) {

  /** How it is drawn. */
  public enum Kind {
    BAR,
    LYING_BAR,
    LINE
  }

  /**
   * One row of values, as many as there are labels; tone PLAIN takes the next colour of the ramp.
   */
  public record Series(String name, Tone tone, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  /** A value without needless decimals. */
  public static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
