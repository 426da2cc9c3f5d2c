// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** One version of a county's divisions and cells, ready to answer. Immutable. */
final class CountyGrid {

  private final CountyCode county;
  private final long version;
  private final boolean schematic;
  private final NavigableMap<DivisionCode, Division> divisions = new TreeMap<>();
  private final @Nullable CellIndex cells;

  /** For each cell the whole answer, so that a point costs no look-up by code. */
  private final List<Location.Inside> places;

  private final PlaceReader reader;
  private final Supplier<MapOutlines> outlines;
  private final Sketching sketching;

  CountyGrid(CountyCode county, long version, DivisionsAndCells parts) {
    this.county = county;
    this.version = version;
    schematic = parts.schematic();
    parts.divisions().forEach(division -> divisions.put(division.code(), division));
    cells = parts.cells().isEmpty() ? null : new CellIndex(parts.cells());
    places = cells == null ? List.of() : cells.cells().stream().map(this::place).toList();
    reader = readerOf(county, parts);
    outlines = new Once<>(() -> new MapOutlines(divisions, parts));
    sketching = new Sketching(parts.cells(), parts.landmarks());
  }

  private static PlaceReader readerOf(CountyCode county, DivisionsAndCells parts) {
    List<Division> known = new ArrayList<>(parts.divisions());
    known.addAll(parts.neighbours());
    Map<DivisionCode, Division> all = new HashMap<>();
    known.forEach(division -> all.put(division.code(), division));
    return new PlaceReader(county, parts.landmarks(), all);
  }

  CountyCode county() {
    return county;
  }

  long version() {
    return version;
  }

  boolean isSchematic() {
    return schematic;
  }

  Optional<Division> find(DivisionCode code) {
    return Optional.ofNullable(divisions.get(code));
  }

  /** By code, the county first. */
  List<Division> divisions() {
    return List.copyOf(divisions.values());
  }

  List<Division> children(DivisionCode parent) {
    return divisions.tailMap(parent, false).values().stream()
        .takeWhile(division -> parent.contains(division.code()))
        .filter(division -> division.parent().filter(parent::equals).isPresent())
        .toList();
  }

  List<GridCell> cells() {
    return cells == null ? List.of() : cells.cells();
  }

  List<PlaceCandidate> listPlaces(String text, PlaceHints hints) {
    return reader.read(text, hints);
  }

  List<NamedWords> listNamed(String text) {
    return reader.named(text);
  }

  Location.@Nullable Inside inside(Wgs84 point) {
    int cell = cells == null ? -1 : cells.at(point);
    return cell < 0 ? null : places.get(cell);
  }

  /**
   * @param otherCounty the county whose cells hold the point
   */
  Location outside(Wgs84 point, Optional<Division> otherCounty) {
    if (cells == null) {
      return new Location.Unmapped();
    }
    NearestCell.Border border = cells.nearestBorder(point);
    return new Location.Outside(
        border.cell(),
        Math.max(1, Math.round(border.point().metresTo(point))),
        Compass.direction(border.point().bearingTo(point)),
        otherCounty);
  }

  MapOutlines outlines() {
    return outlines.get();
  }

  Sketch sketch(Set<String> areas) {
    return sketching.draw(areas);
  }

  private Location.Inside place(GridCell cell) {
    return new Location.Inside(
        cell,
        get(cell.village()),
        get(cell.village().town().orElseThrow()),
        get(DivisionCode.of(county)));
  }

  private Division get(DivisionCode code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no division " + code));
  }
}
