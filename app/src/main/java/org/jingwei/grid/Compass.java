// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.jingwei.shared.Words;

/** The eight directions in words. */
final class Compass {

  private static final List<Words> DIRECTIONS =
      List.of(
          new Words("北", "north"),
          new Words("东北", "north-east"),
          new Words("东", "east"),
          new Words("东南", "south-east"),
          new Words("南", "south"),
          new Words("西南", "south-west"),
          new Words("西", "west"),
          new Words("西北", "north-west"));

  private Compass() {}

  /**
   * @param bearing degrees clockwise from north
   */
  static Words direction(double bearing) {
    return DIRECTIONS.get(Math.floorMod((int) Math.round(bearing / 45), 8));
  }
}
