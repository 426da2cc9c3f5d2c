// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.Optional;

/**
 * The statistical code of an administrative area: 6 digits name a county, 9 a town or subdistrict,
 * 12 a village or community. A code starts with the code of the area it lies in.
 *
 * @param value 6, 9 or 12 digits; 421127 is Huangmei, 421127001 a town of it
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

  private static final int COUNTY = 6;
  private static final int TOWN = 9;
  private static final int VILLAGE = 12;

  public DivisionCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("a division code has 6, 9 or 12 digits: " + value);
    }
  }

  /** Whether a text is a division code; for input from outside. */
  public static boolean isValid(String text) {
    int length = text.length();
    return (length == COUNTY || length == TOWN || length == VILLAGE)
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.charAt(0) != '0';
  }

  /** The county as a division. */
  public static DivisionCode of(CountyCode county) {
    return new DivisionCode(county.toString());
  }

  /** The county in which it lies: the first six digits. */
  public CountyCode county() {
    return CountyCode.ofDivision(value);
  }

  /** Whether it is a county: six digits. */
  public boolean isCounty() {
    return value.length() == COUNTY;
  }

  /** Whether it is a town: nine digits. */
  public boolean isTown() {
    return value.length() == TOWN;
  }

  /** Whether it is a village or community: twelve digits. */
  public boolean isVillage() {
    return value.length() == VILLAGE;
  }

  /** The town that this is or lies in; empty for a county. */
  public Optional<DivisionCode> town() {
    return isCounty() ? Optional.empty() : Optional.of(cut(TOWN));
  }

  /** The area one level up; empty for a county. */
  public Optional<DivisionCode> parent() {
    return isCounty() ? Optional.empty() : Optional.of(cut(value.length() - 3));
  }

  /** Whether the other area is this one or lies in it. */
  public boolean contains(DivisionCode other) {
    return other.value.startsWith(value);
  }

  private DivisionCode cut(int digits) {
    return value.length() == digits ? this : new DivisionCode(value.substring(0, digits));
  }

  @Override
  public int compareTo(DivisionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
