// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment counts, and where a matter lies: a county, a town, a village, or one grid
 * cell (网格) of a village.
 *
 * @param division the county, town or village; with a cell the village that the cell lies in
 * @param cell the cell's code; null for the whole division, or for a matter whose cell is not known
 */
public record Area(DivisionCode division, @Nullable String cell) implements Comparable<Area> {

  private static final char BETWEEN = '/';

  public Area {
    if (cell != null && !division.isVillage()) {
      throw new IllegalArgumentException("a cell lies in a village: " + division + " " + cell);
    }
  }

  /** A whole division. */
  public static Area of(DivisionCode division) {
    return new Area(division, null);
  }

  /** A whole county. */
  public static Area of(CountyCode county) {
    return of(DivisionCode.of(county));
  }

  /** Whether a text is the {@link #value} of an area; for input from outside. */
  public static boolean isValid(String text) {
    int cut = text.indexOf(BETWEEN);
    String division = cut < 0 ? text : text.substring(0, cut);
    return DivisionCode.isValid(division)
        && (cut < 0 || new DivisionCode(division).isVillage() && cut < text.length() - 1);
  }

  /** Reads what {@link #value} wrote. */
  public static Area parse(String text) {
    int cut = text.indexOf(BETWEEN);
    return cut < 0
        ? of(new DivisionCode(text))
        : new Area(new DivisionCode(text.substring(0, cut)), text.substring(cut + 1));
  }

  /** The division's code; for a cell the village's, a slash and the cell's: 421127100001/…001. */
  public String value() {
    return cell == null ? division.value() : division.value() + BETWEEN + cell;
  }

  /** The county in which it lies. */
  public CountyCode county() {
    return division.county();
  }

  /** Whether it is a whole county. */
  public boolean isCounty() {
    return cell == null && division.isCounty();
  }

  /** Whether the other area is this one or lies in it. */
  public boolean contains(Area other) {
    return cell == null
        ? division.contains(other.division)
        : cell.equals(other.cell) && division.equals(other.division);
  }

  /** Whether a division is this area or lies in it. */
  public boolean contains(DivisionCode other) {
    return contains(of(other));
  }

  @Override
  public int compareTo(Area other) {
    return value().compareTo(other.value());
  }

  @Override
  public String toString() {
    return value();
  }
}
