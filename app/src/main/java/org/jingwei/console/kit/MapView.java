// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

/**
 * A map of the county, drawn from our own outlines, without any outside tiles.
 *
 * @param cells GeoJSON of towns, villages and cells (WGS-84; properties level, code, name)
 * @param points GeoJSON of the points to show (properties href, title, tone); empty for none. The
 *     text {@code {bbox}} in it is replaced by west,south,east,north of what is seen
 * @param counts GeoJSON of points with a number on them (properties count, title); empty for none
 * @param longitude the point in the middle and marked, degrees WGS-84; empty for the whole county
 * @param latitude likewise
 * @param pick whether a tap sets the form's fields {@code longitude} and {@code latitude}
 * @param tall whether it takes the height of its pane
 */
public record MapView(
    String cells,
    String points,
    String counts,
    String longitude,
    String latitude,
    boolean pick,
    boolean tall) {

  /** Where the console serves the county's outlines. */
  public static final String CELLS = "/map/cells.json";

  public static MapView ofPoints(String points) {
    return new MapView(CELLS, points, "", "", "", false, false);
  }

  public static MapView ofCounts(String counts) {
    return new MapView(CELLS, "", counts, "", "", false, false);
  }

  public static MapView at(String longitude, String latitude) {
    return new MapView(CELLS, "", "", longitude, latitude, false, false);
  }

  public static MapView toPick(String longitude, String latitude) {
    return new MapView(CELLS, "", "", longitude, latitude, true, false);
  }

  public MapView filling() {
    return new MapView(cells, points, counts, longitude, latitude, pick, true);
  }
}
