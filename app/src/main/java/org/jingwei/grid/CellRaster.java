// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * Squares over a county, each of which lies in one cell as a whole, in none, or holds the few cells
 * that touch it. Most points are answered by one look here; the rest ask two or three outlines.
 *
 * <p>A square counts as touched by every outline that comes within a millionth of its side, so a
 * point on a shared border always meets all its cells and gets the same answer in every square.
 */
final class CellRaster {

  private final RasterFrame frame;

  /** 0 nothing, n &gt; 0 wholly in cell n - 1, n &lt; 0 see the list at -n - 1. */
  private final int[] squares;

  /** Lists: a count, then that many cells, smallest first. */
  private final int[] lists;

  CellRaster(RasterFrame frame, int[] squares, int[] lists) {
    this.frame = frame;
    this.squares = squares;
    this.lists = lists;
  }

  /** Tells whether a point lies in the outline of a cell or on its border. */
  @FunctionalInterface
  interface Outlines {
    boolean covers(int cell, double longitude, double latitude);
  }

  /** The smallest cell that the point lies in or on the border of; -1 for none. */
  int cellAt(double longitude, double latitude, Outlines outlines) {
    if (!frame.holds(longitude, latitude)) {
      return -1;
    }
    int square = squares[frame.row(latitude) * frame.columns() + frame.column(longitude)];
    return square >= 0 ? square - 1 : firstOf(-square - 1, longitude, latitude, outlines);
  }

  private int firstOf(int list, double longitude, double latitude, Outlines outlines) {
    int end = list + lists[list];
    for (int at = list + 1; at <= end; at++) {
      if (outlines.covers(lists[at], longitude, latitude)) {
        return lists[at];
      }
    }
    return -1;
  }
}
