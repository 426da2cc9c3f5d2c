// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A few areas drawn simply: flat, in whole metres east and north of one corner.
 *
 * @param corner the south-west corner, WGS-84; null where there is nothing to draw
 * @param metresEast how many metres a degree of longitude has there
 * @param metresNorth how many metres a degree of latitude has
 * @param wide metres from west to east
 * @param high metres from south to north
 * @param shapes their outlines
 * @param spots landmarks of which it is known where they are
 */
public record Sketch(
    @Nullable Wgs84 corner,
    double metresEast,
    double metresNorth,
    int wide,
    int high,
    List<Shape> shapes,
    List<Spot> spots) {

  static final Sketch NOTHING = new Sketch(null, 0, 0, 0, 0, List.of(), List.of());

  public Sketch {
    shapes = List.copyOf(shapes);
    spots = List.copyOf(spots);
  }

  /**
   * One outline.
   *
   * @param code of a cell where there are few of them, else of a village or town
   * @param division the village or town in which it lies, or that it is
   * @param east metres, of a point well inside it
   * @param north metres, likewise
   * @param rings the outer ones and the holes, each as east, north, east, north …
   */
  public record Shape(
      String code, DivisionCode division, int east, int north, List<List<Integer>> rings) {
    public Shape {
      rings = List.copyOf(rings);
    }
  }

  /** A landmark. */
  public record Spot(String name, int east, int north) {}
}
