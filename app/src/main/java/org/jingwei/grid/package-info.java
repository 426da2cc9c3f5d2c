// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Where: divisions, cells, coordinates, and places named in a text.
 *
 * <p>The door is {@link org.jingwei.grid.Grid}; {@link org.jingwei.grid.OwnLandmarks} for the names
 * that a county adds itself. What is where:
 *
 * <ul>
 *   <li><b>Coordinates</b>: {@code Wgs84}, {@code Gcj02}, {@code Bd09}, {@code Datum}; {@code
 *       Degrees} and {@code LocalPlane} measure
 *   <li><b>Point to cell</b>: {@code CellIndex} answers from {@code CellRaster} (made by {@code
 *       Raster*}) where it can, else from the outlines ({@code CellShape}); {@code NearestCell},
 *       {@code NearBuckets} for what lies beside
 *   <li><b>Text to place</b>: {@code PlaceReader}, with {@code Mention*} and {@code Name*} to find
 *       names, {@code Slip*} and {@code Sound} those with a mistake, {@code Surroundings*} what
 *       stands behind them, and {@code Place*}, {@code Support}, {@code Settled} to weigh them
 *   <li><b>Drawn simply for a phone</b>: {@code Sketch}, by {@code Sketching}
 *   <li><b>What is in memory</b>: {@code CountyGrid}, kept by {@code GridKeeper} and {@code
 *       Snapshots}, made anew by {@code GridRefresh}
 *   <li><b>Rows and HTTP</b>: {@code GridStore}, {@code GridQueries}; {@code MapApi} and {@code
 *       Map*}, {@code PlacesApi} and {@code *Answer}
 *   <li><b>A schematic partition</b> for a county without surveyed cells: {@code Schematic*},
 *       {@code Voronoi}, {@code TownSeed}
 * </ul>
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Coordinates inside the product are WGS-84. GCJ-02 and BD-09 exist only at the door, as
 *       types of their own, and are converted there.
 *   <li>A cell lies in exactly one village or community; a point lies in at most one cell. A point
 *       on a shared border belongs to the cell with the smallest code, in every process and after
 *       every restart.
 *   <li>A text that names two places is answered with two candidates. Nothing is guessed.
 *   <li>Divisions and cells of a county are replaced as a whole or not at all. Readers work on an
 *       immutable snapshot; a point or text never sees half of a new version.
 *   <li>Locating a point, reading a text and giving a {@code near} key ask no database.
 *   <li>Cells that are only a schematic partition are marked so wherever they leave this module.
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.jingwei.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
