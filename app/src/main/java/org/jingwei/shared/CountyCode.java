// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

/**
 * The six-digit statistical code of a county, city district or county-level city (GB/T 2260), the
 * first column of every table that grows and of every unique key on it.
 *
 * @param value 100000 to 999999; 421127 is Huangmei
 */
public record CountyCode(int value) implements Comparable<CountyCode> {

  public CountyCode {
    if (value < 100_000 || value > 999_999) {
      throw new IllegalArgumentException("a county code has six digits: " + value);
    }
  }

  /** Reads the county of any division code of six or more digits. */
  public static CountyCode ofDivision(String divisionCode) {
    return new CountyCode(Integer.parseInt(divisionCode.substring(0, 6)));
  }

  @Override
  public int compareTo(CountyCode other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
