// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;

/** Fills a raster, cell by cell from the largest to the smallest, then packs it. */
final class RasterBuilder {

  private final RasterFrame frame;
  private final CellRaster.Outlines outlines;

  /** For each square the last entry put on it, -1 for none. */
  private final int[] heads;

  private int[] cells = new int[1024];
  private int[] next = new int[1024];
  private int entries;

  RasterBuilder(RasterFrame frame, CellRaster.Outlines outlines) {
    this.frame = frame;
    this.outlines = outlines;
    heads = new int[frame.columns() * frame.rows()];
    Arrays.fill(heads, -1);
  }

  void add(int cell, Geometry outline) {
    SquareWindow window = SquareWindow.around(frame, outline);
    for (int row = window.firstRow(); row <= window.lastRow(); row++) {
      int start = window.firstColumn();
      while (start <= window.lastColumn()) {
        start =
            window.touched(start, row) ? touch(cell, start, row) : run(cell, window, start, row);
      }
    }
  }

  private int touch(int cell, int column, int row) {
    put(cell, true, column, row);
    return column + 1;
  }

  /** Squares in a row that no border touches are all inside or all outside. */
  private int run(int cell, SquareWindow window, int start, int row) {
    int end = start;
    while (end <= window.lastColumn() && !window.touched(end, row)) {
      end++;
    }
    if (outlines.covers(cell, frame.middleOfColumn(start), frame.middleOfRow(row))) {
      for (int column = start; column < end; column++) {
        put(cell, false, column, row);
      }
    }
    return end;
  }

  /** An entry is the cell, doubled, plus one where a border runs through the square. */
  private void put(int cell, boolean touched, int column, int row) {
    if (entries == cells.length) {
      cells = Arrays.copyOf(cells, entries * 2);
      next = Arrays.copyOf(next, entries * 2);
    }
    int square = row * frame.columns() + column;
    cells[entries] = cell * 2 + (touched ? 1 : 0);
    next[entries] = heads[square];
    heads[square] = entries++;
  }

  CellRaster build() {
    int[] squares = new int[heads.length];
    int[] lists = new int[entries * 2];
    int end = 0;
    for (int square = 0; square < heads.length; square++) {
      int entry = heads[square];
      if (entry < 0) {
        continue;
      }
      if (next[entry] < 0 && cells[entry] % 2 == 0) {
        squares[square] = cells[entry] / 2 + 1;
        continue;
      }
      squares[square] = -end - 1;
      int count = end++;
      for (; entry >= 0; entry = next[entry]) {
        lists[end++] = cells[entry] / 2;
      }
      lists[count] = end - count - 1;
    }
    return new CellRaster(frame, squares, Arrays.copyOf(lists, end));
  }
}
