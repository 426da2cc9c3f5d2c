// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jingwei.casework.Duty;
import org.jingwei.directory.Unit;
import org.jingwei.grid.CellShape;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.grid.GridCell;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Category;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * An artificial county from Chicago's requests: squares of some 1.7 km where requests lie are its
 * cells, each with a village of its own in the ward that most of its requests name. Each ward has
 * one unit, which answers for all.
 */
final class ChicagoCounty {

  private static final double DEGREES = 0.02;
  private static final String CENTRE = "centre";
  private static final String SOURCE = "made for a replay";

  private record Square(long x, long y) implements Comparable<Square> {
    static Square of(Wgs84 point) {
      return new Square(
          (long) Math.floor(point.longitude() / DEGREES),
          (long) Math.floor(point.latitude() / DEGREES));
    }

    Envelope envelope() {
      return new Envelope(x * DEGREES, (x + 1) * DEGREES, y * DEGREES, (y + 1) * DEGREES);
    }

    @Override
    public int compareTo(Square other) {
      int byX = Long.compare(x, other.x);
      return byX == 0 ? Long.compare(y, other.y) : byX;
    }
  }

  private final CountyCode code;
  private final SortedMap<Square, Map<Integer, Integer>> squares = new TreeMap<>();
  private final SortedSet<String> natures = new TreeSet<>();
  private final Map<Square, DivisionCode> villages = new HashMap<>();
  private LocalDate last = LocalDate.MIN;
  private int requests;

  private ChicagoCounty(CountyCode code) {
    this.code = code;
  }

  static ChicagoCounty of(Path file, CountyCode code) {
    ChicagoCounty county = new ChicagoCounty(code);
    new Rows(file).forEach(row -> county.see(ChicagoRequest.of(row), row));
    return county;
  }

  private void see(ChicagoRequest one, Rows.Row row) {
    if (one.day().isBefore(last)) {
      throw row.bad("the requests are not in the order of their days", "sort by created_date");
    }
    last = one.day();
    requests++;
    natures.add(one.nature());
    if (one.point() != null) {
      squares
          .computeIfAbsent(Square.of(one.point()), s -> new TreeMap<>())
          .merge(wardOf(one), 1, Integer::sum);
    }
  }

  /** 1 to 50; 99 for none. */
  private static int wardOf(ChicagoRequest one) {
    return one.ward().matches("[1-9][0-9]?") ? Integer.parseInt(one.ward()) : 99;
  }

  int requests() {
    return requests;
  }

  String centre() {
    return code + "-" + CENTRE;
  }

  /** The ward's unit where its place is known; never the centre, whose people check. */
  String unit(DivisionCode place) {
    return unitOf(place.town().orElse(DivisionCode.of(code)));
  }

  private static String unitOf(DivisionCode place) {
    return place.value() + "-sanitation";
  }

  String category(ChicagoRequest one) {
    return "sanitation-" + slug(one.nature());
  }

  private static String slug(String nature) {
    return nature.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /** The village of the square that a request's point lies in; the county for one without. */
  DivisionCode place(ChicagoRequest one) {
    DivisionCode county = DivisionCode.of(code);
    return one.point() == null ? county : villages.getOrDefault(Square.of(one.point()), county);
  }

  County county() {
    List<Division> divisions = new ArrayList<>();
    List<CellShape> cells = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    DivisionCode county = DivisionCode.of(code);
    divisions.add(new Division(county, "Chicago 311 sample", DivisionKind.COUNTY, List.of()));
    units.add(unit(centre(), "Chicago 311 centre", CENTRE, Unit.Level.COUNTY, county));
    units.add(unit(unitOf(county), "City sanitation", "sanitation", Unit.Level.COUNTY, county));
    for (var ward : squaresByWard().entrySet()) {
      var town = new DivisionCode("%s%03d".formatted(code, ward.getKey()));
      String name = ward.getKey() == 99 ? "No ward" : "Ward " + ward.getKey();
      divisions.add(new Division(town, name, DivisionKind.TOWN, List.of()));
      units.add(unit(unitOf(town), name + " sanitation", "sanitation", Unit.Level.TOWN, town));
      for (Square square : ward.getValue()) {
        add(square, town, name, divisions, cells);
      }
    }
    var grid = new DivisionsAndCells(divisions, List.of(), cells, true);
    List<Duty> duties =
        List.of(
            new Duty(Duty.ANY, "", 10, "town", "sanitation", null, SOURCE),
            new Duty(Duty.ANY, "", 20, "county", "sanitation", null, SOURCE));
    return new County(code, grid, units, categories(), duties, Limits.days());
  }

  private SortedMap<Integer, List<Square>> squaresByWard() {
    SortedMap<Integer, List<Square>> byWard = new TreeMap<>();
    squares.forEach((square, wards) -> {
      int most = wards.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      byWard.computeIfAbsent(most, w -> new ArrayList<>()).add(square);
    });
    return byWard;
  }

  private void add(
      Square square,
      DivisionCode town,
      String ward,
      List<Division> divisions,
      List<CellShape> cells) {
    int number = villages.size() + 1;
    var village = new DivisionCode("%s%03d".formatted(town.value(), number));
    String name = "%s square %d".formatted(ward, number);
    villages.put(square, village);
    divisions.add(new Division(village, name, DivisionKind.COMMUNITY, List.of()));
    var outline = new GeometryFactory().toGeometry(square.envelope());
    cells.add(new CellShape(new GridCell(village.value() + "001", name, village), outline));
  }

  private static Unit unit(
      String code, String name, String kind, Unit.Level level, DivisionCode place) {
    return new Unit(code, new Words(name, name), kind, level, place, null);
  }

  private List<Category> categories() {
    List<Category> tree = new ArrayList<>();
    tree.add(PingshanCounty.category("sanitation", null, "Sanitation"));
    natures.forEach(nature ->
        tree.add(PingshanCounty.category("sanitation-" + slug(nature), "sanitation", nature)));
    return tree;
  }
}
