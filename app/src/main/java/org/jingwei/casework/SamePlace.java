// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.Locale;
import org.jingwei.alike.Signals.Place;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jspecify.annotations.Nullable;

/** How the places of two matters lie to each other, by point, address and division. */
final class SamePlace {

  /** A phone's own error. */
  private static final double SPOT_METRES = 25;

  private static final double NEAR_METRES = 150;

  /** One address may be a whole yard, but not two towns. */
  private static final double ADDRESS_METRES = 500;

  private SamePlace() {}

  static Place of(Sought one, Sought other) {
    double metres =
        one.point() == null || other.point() == null
            ? Double.NaN
            : one.point().metresTo(other.point());
    if (metres > ADDRESS_METRES || (Double.isNaN(metres) && !nested(one, other))) {
      return Place.APART;
    }
    String here = number(one.address());
    String there = number(other.address());
    boolean numbered = !here.isEmpty() && !there.isEmpty();
    if (metres <= SPOT_METRES
        || (numbered && plain(one.address()).equals(plain(other.address())))) {
      return Place.SAME;
    }
    if (metres > NEAR_METRES || (numbered && !here.equals(there))) {
      return Place.APART;
    }
    return Double.isNaN(metres) ? Place.UNKNOWN : Place.NEAR;
  }

  /** Whether one of two divisions lies in the other: what is told of both may be one place. */
  private static boolean nested(Sought one, Sought other) {
    return one.division().contains(other.division()) || other.division().contains(one.division());
  }

  /** The first number in an address, mostly the house's; empty where it names none. */
  private static String number(@Nullable String address) {
    StringBuilder number = new StringBuilder();
    String read = address == null ? "" : address;
    for (int i = 0; i < read.length(); i++) {
      int digit = Character.digit(read.charAt(i), 10);
      if (digit >= 0) {
        number.append(digit);
      } else if (!number.isEmpty()) {
        break;
      }
    }
    return number.toString();
  }

  private static String plain(@Nullable String address) {
    StringBuilder plain = new StringBuilder();
    String read = address == null ? "" : address.toLowerCase(Locale.ROOT);
    read.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
