// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The door of this module: where a point lies, what place a text names, what the map shows. Safe
 * for use by many threads; every answer comes from memory, and from one version.
 */
@Service
public final class Grid {

  private final Snapshots snapshots;
  private final BiConsumer<CountyCode, DivisionsAndCells> replacement;

  @Autowired
  Grid(GridKeeper keeper) {
    this(keeper.snapshots(), keeper::replace);
  }

  private Grid(Snapshots snapshots, BiConsumer<CountyCode, DivisionsAndCells> replacement) {
    this.snapshots = snapshots;
    this.replacement = replacement;
  }

  /** A grid without a database, for tests and measurements; it checks nothing. */
  public static Grid inMemory(Map<CountyCode, DivisionsAndCells> counties) {
    Snapshots snapshots = new Snapshots();
    BiConsumer<CountyCode, DivisionsAndCells> put =
        (county, parts) -> snapshots.put(new CountyGrid(county, System.nanoTime(), parts));
    counties.forEach(put);
    return new Grid(snapshots, put);
  }

  /** The cell that a point lies in, or how far outside the county it is. */
  public Location locate(CountyCode county, Wgs84 point) {
    CountyGrid grid = snapshots.find(county).orElse(null);
    if (grid == null) {
      return new Location.Unmapped();
    }
    Location.Inside inside = grid.inside(point);
    return inside != null ? inside : grid.outside(point, countyOf(point, county));
  }

  private Optional<Division> countyOf(Wgs84 point, CountyCode except) {
    return snapshots.all().stream()
        .filter(grid -> !grid.county().equals(except))
        .flatMap(grid -> Stream.ofNullable(grid.inside(point)))
        .map(Location.Inside::county)
        .findFirst();
  }

  /**
   * The divisions that a text names, likeliest first, in time linear in the text; only its first
   * 10,000 characters are read. None when it names none. A score above 50 is never shared: when the
   * text leaves several equally likely, each has 50 or less.
   */
  public List<PlaceCandidate> listPlaces(CountyCode county, String text) {
    return listPlaces(county, text, PlaceHints.NONE);
  }

  /** The same, where hints choose between readings that the text leaves equal. */
  public List<PlaceCandidate> listPlaces(CountyCode county, String text, PlaceHints hints) {
    return snapshots.find(county).map(grid -> grid.listPlaces(text, hints)).orElse(List.of());
  }

  /**
   * The words of a text that name, or may name, a division or landmark of the county or of its
   * neighbours, in their order and apart. More than {@link #listPlaces} answers with, which leaves
   * out what is too vague: for taking places out of a text.
   */
  public List<NamedWords> listNamed(CountyCode county, String text) {
    return snapshots.find(county).map(grid -> grid.listNamed(text)).orElse(List.of());
  }

  /**
   * The area of the county that a text settles without anybody being asked: of the clear candidates
   * the likeliest, or what holds all that are equally likely. Empty when none is clear.
   */
  public Optional<DivisionCode> findSettled(CountyCode county, String text, PlaceHints hints) {
    return Settled.of(listPlaces(county, text, hints));
  }

  /** A division of any loaded county; neighbours that are not loaded themselves are unknown. */
  public Optional<Division> findDivision(DivisionCode code) {
    return snapshots.find(code.county()).flatMap(grid -> grid.find(code));
  }

  /** As {@link #findDivision}, for codes that must exist. */
  public Division getDivision(DivisionCode code) {
    return findDivision(code)
        .orElseThrow(() -> new IllegalArgumentException("no division " + code));
  }

  /** The divisions one level below, by code; empty for a village or an unknown code. */
  public List<Division> listChildren(DivisionCode parent) {
    return snapshots.find(parent.county()).map(grid -> grid.children(parent)).orElse(List.of());
  }

  /** All divisions of a county, itself first, by code; without its neighbours. */
  public List<Division> listDivisions(CountyCode county) {
    return snapshots.find(county).map(CountyGrid::divisions).orElse(List.of());
  }

  /** All cells of a county by code. */
  public List<GridCell> listCells(CountyCode county) {
    return snapshots.find(county).map(CountyGrid::cells).orElse(List.of());
  }

  /** The counties that are loaded, by code. */
  public List<CountyCode> listCounties() {
    return snapshots.all().stream().map(CountyGrid::county).toList();
  }

  /** Whether the county's cells are only a partition for demonstration, not surveyed borders. */
  public boolean isSchematic(CountyCode county) {
    return snapshots.find(county).map(CountyGrid::isSchematic).orElse(false);
  }

  /**
   * Puts a county's divisions and cells in the place of what was there, in the caller's transaction
   * or one of its own. This process sees them after the commit, other processes within seconds.
   *
   * @throws IllegalArgumentException when the parts do not fit together, naming every problem;
   *     nothing is changed
   */
  public void replace(CountyCode county, DivisionsAndCells parts) {
    replacement.accept(county, parts);
  }

  /** The outlines that meet a viewport, for a map; none for a county that is not loaded. */
  public MapFeatures cellsGeoJson(CountyCode county, Bounds viewport, MapLevel level) {
    Envelope box =
        new Envelope(viewport.west(), viewport.east(), viewport.south(), viewport.north());
    return snapshots
        .find(county)
        .map(grid -> new MapFeatures(mapVersion(grid), grid.outlines().within(box, level)))
        .orElseGet(() -> new MapFeatures(county + "-0", MapOutlines.NOTHING));
  }

  /**
   * Some areas of a county drawn simply, for a screen of a few hundred pixels.
   *
   * @param areas codes of towns, villages or cells; the county's own code for all of it
   */
  public Sketch sketch(CountyCode county, Set<String> areas) {
    return snapshots.find(county).map(grid -> grid.sketch(areas)).orElse(Sketch.NOTHING);
  }

  /** The towns' outlines for a drawing of about a thousand points across, by code; not cheap. */
  public List<TownOutline> listTownOutlines(CountyCode county) {
    return snapshots.find(county).map(grid -> grid.outlines().listTowns(0.002)).orElse(List.of());
  }

  /** A point well inside a town, village or cell of a county, to write a name or a number on. */
  public Optional<Wgs84> findMiddle(CountyCode county, String code) {
    return snapshots.find(county).flatMap(grid -> grid.outlines().findMiddle(code));
  }

  /** The version that {@link #cellsGeoJson} would answer with now, without the outlines. */
  public String mapVersion(CountyCode county) {
    return snapshots.find(county).map(Grid::mapVersion).orElse(county + "-0");
  }

  private static String mapVersion(CountyGrid grid) {
    return grid.county() + "-" + Long.toString(grid.version(), Character.MAX_RADIX);
  }

  /**
   * A number for the square of about 150 m that a point lies in, fit for an index: it depends on
   * the point alone, is positive and below 2^53.
   */
  public static long near(Wgs84 point) {
    return NearBuckets.near(point);
  }

  /**
   * The nine squares around a point. Any point within 150 m has its {@link #near} among them (up to
   * 85 degrees of latitude).
   */
  public static long[] around(Wgs84 point) {
    return NearBuckets.around(point);
  }
}
