// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jingwei.grid.CellShape;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.grid.Location;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Points located and texts read a second on one core: the grid's door against the plain way, an
 * STRtree with prepared polygons, over the same 5,000 polygons of 49 points in the same run.
 *
 * <p>Run: {@code java -cp ... org.jingwei.bench.WhereBench [--json]}. Every figure is the median of
 * five rounds, with the thread's CPU seconds beside the clock's, since neighbours share the cores.
 */
public final class WhereBench {

  private static final CountyCode COUNTY = new CountyCode(421127);
  private static final int ACROSS = 100;
  private static final int UP = 50;
  private static final int STEPS_A_SIDE = 12;
  private static final double WEST = 115.6;
  private static final double SOUTH = 29.7;
  private static final double SIDE = 0.01;
  private static final int POINTS = 1_000_000;
  private static final int TEXTS = 100_000;
  private static final int TEXT_LENGTH = 100;
  private static final int ROUNDS = 5;

  private final Random random = new Random(20_261_124);
  private final GeometryFactory factory = new GeometryFactory();
  private final DivisionsAndCells parts = county();
  private final Grid grid = Grid.inMemory(Map.of(COUNTY, parts));

  private WhereBench() {}

  /** One figure: how many a second of the clock and of the CPU. */
  private record Speed(double aSecond, double aCpuSecond) {}

  private interface Work {
    long run();
  }

  public static void main(String[] args) {
    System.out.println(new WhereBench().report(Arrays.asList(args).contains("--json")));
  }

  private String report(boolean json) {
    List<Wgs84> points = points();
    List<String> texts = texts();
    STRtree tree = plainTree();
    check(points, tree);
    Speed ours = measure(POINTS, () -> locate(points));
    Speed plain = measure(POINTS, () -> locatePlainly(points, tree));
    Speed reading = measure(TEXTS, () -> read(texts));
    int corners = parts.cells().getFirst().outline().getNumPoints();
    String pattern =
        json
            ? """
            {"bench":"where","polygons":%d,"corners":%d,"locatePerSecond":%.0f,\
            "locatePerCpuSecond":%.0f,"plainPerSecond":%.0f,"plainPerCpuSecond":%.0f,\
            "ratio":%.2f,"textsPerSecond":%.0f,"textsPerCpuSecond":%.0f}\
            """
            : """
            %d polygons of %d points, one thread
            point to cell          %,12.0f a second  %,12.0f a CPU second
            plain tree + prepared  %,12.0f a second  %,12.0f a CPU second
            ratio                  %12.2f
            texts of 100 chars     %,12.0f a second  %,12.0f a CPU second\
            """;
    return String.format(
        Locale.ROOT,
        pattern,
        parts.cells().size(),
        corners,
        ours.aSecond,
        ours.aCpuSecond,
        plain.aSecond,
        plain.aCpuSecond,
        ours.aCpuSecond / plain.aCpuSecond,
        reading.aSecond,
        reading.aCpuSecond);
  }

  private static Speed measure(int items, Work work) {
    var threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    long kept = work.run();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      long cpuStart = threads.getCurrentThreadCpuTime();
      kept += work.run();
      cpu[i] = items * 1e9 / (threads.getCurrentThreadCpuTime() - cpuStart);
      wall[i] = items * 1e9 / (System.nanoTime() - start);
    }
    if (kept < 0) {
      throw new IllegalStateException("found less than nothing");
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    return new Speed(wall[ROUNDS / 2], cpu[ROUNDS / 2]);
  }

  private long locate(List<Wgs84> points) {
    long inside = 0;
    for (Wgs84 point : points) {
      inside += grid.locate(COUNTY, point) instanceof Location.Inside ? 1 : 0;
    }
    return inside;
  }

  private long read(List<String> texts) {
    long found = 0;
    for (String text : texts) {
      found += grid.listPlaces(COUNTY, text).size();
    }
    return found;
  }

  private record Candidate(String code, PreparedGeometry shape) {}

  private static STRtree plainTree(DivisionsAndCells parts) {
    STRtree tree = new STRtree();
    for (CellShape shape : parts.cells()) {
      Geometry outline = shape.outline();
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
      tree.insert(outline.getEnvelopeInternal(), new Candidate(shape.cell().code(), prepared));
    }
    tree.build();
    return tree;
  }

  private STRtree plainTree() {
    return plainTree(parts);
  }

  private long locatePlainly(List<Wgs84> points, STRtree tree) {
    long inside = 0;
    for (Wgs84 point : points) {
      inside += plainCode(point, tree).isEmpty() ? 0 : 1;
    }
    return inside;
  }

  private String plainCode(Wgs84 point, STRtree tree) {
    Geometry at = factory.createPoint(new Coordinate(point.longitude(), point.latitude()));
    String best = "";
    for (Object found : tree.query(at.getEnvelopeInternal())) {
      Candidate candidate = (Candidate) found;
      boolean smaller = best.isEmpty() || candidate.code.compareTo(best) < 0;
      if (smaller && candidate.shape.covers(at)) {
        best = candidate.code;
      }
    }
    return best;
  }

  /** A quick answer counts only when it is the right one. */
  private void check(List<Wgs84> points, STRtree tree) {
    for (Wgs84 point : points.subList(0, 50_000)) {
      String code =
          grid.locate(COUNTY, point) instanceof Location.Inside inside ? inside.cell().code() : "";
      if (!code.equals(plainCode(point, tree))) {
        throw new IllegalStateException("different answers for " + point);
      }
    }
  }

  private List<Wgs84> points() {
    List<Wgs84> points = new ArrayList<>(POINTS);
    for (int i = 0; i < POINTS; i++) {
      points.add(
          new Wgs84(
              WEST + SIDE * (1 + random.nextDouble() * (ACROSS - 2)),
              SOUTH + SIDE * (1 + random.nextDouble() * (UP - 2))));
    }
    return points;
  }

  /** Filler with a town and a village of it in the middle. */
  private List<String> texts() {
    String filler = "您好我想反映一个问题门前道路破损已经很久一直没有人来修下雨天积水严重老人小孩出行不便请有关部门尽快处理谢谢";
    List<Division> villages =
        parts.divisions().stream().filter(d -> d.kind() == DivisionKind.VILLAGE).toList();
    List<String> texts = new ArrayList<>(TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      Division village = villages.get(random.nextInt(villages.size()));
      StringBuilder text = new StringBuilder(filler);
      text.append(grid.getDivision(village.parent().orElseThrow()).name());
      text.append(village.name(), 0, village.name().length() - 5).append(filler);
      text.setLength(TEXT_LENGTH);
      texts.add(text.toString());
    }
    return texts;
  }

  private DivisionsAndCells county() {
    List<Division> divisions = new ArrayList<>();
    List<CellShape> cells = new ArrayList<>();
    divisions.add(division(COUNTY.toString(), "量测县", DivisionKind.COUNTY));
    for (int row = 0; row < UP; row++) {
      String town = "%s%03d".formatted(COUNTY, 100 + row);
      divisions.add(division(town, name(row) + "镇", DivisionKind.TOWN));
      for (int column = 0; column < ACROSS; column++) {
        String code = "%s%03d".formatted(town, 200 + column);
        String village = name(1000 + row * ACROSS + column);
        divisions.add(division(code, village + "村村民委员会", DivisionKind.VILLAGE));
        GridCell cell = new GridCell(code + "01", village + "网格", new DivisionCode(code));
        cells.add(new CellShape(cell, outline(column, row)));
      }
    }
    return new DivisionsAndCells(divisions, List.of(), cells, true);
  }

  private static Division division(String code, String name, DivisionKind kind) {
    return new Division(new DivisionCode(code), name, kind, List.of());
  }

  /** Three characters, different for every number. */
  private static String name(int number) {
    String characters = "张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗";
    int base = characters.length();
    return ""
        + characters.charAt(number / base / base % base)
        + characters.charAt(number / base % base)
        + characters.charAt(number % base);
  }

  /** A square whose sides wander, each as its neighbour's: 4 sides of 12 steps and the closing. */
  private Geometry outline(int column, int row) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < STEPS_A_SIDE; i++) {
      ring.add(at(column + (double) i / STEPS_A_SIDE, row));
    }
    for (int i = 0; i < STEPS_A_SIDE; i++) {
      ring.add(at(column + 1, row + (double) i / STEPS_A_SIDE));
    }
    for (int i = STEPS_A_SIDE; i > 0; i--) {
      ring.add(at(column + (double) i / STEPS_A_SIDE, row + 1));
    }
    for (int i = STEPS_A_SIDE; i > 0; i--) {
      ring.add(at(column, row + (double) i / STEPS_A_SIDE));
    }
    ring.add(ring.getFirst());
    return factory.createPolygon(ring.toArray(Coordinate[]::new));
  }

  /** A point of the lattice, moved by waves that depend on the place alone. */
  private static Coordinate at(double across, double up) {
    double east = 0.12 * Math.sin(up * 9.1 + across * 2.3) + 0.05 * Math.sin(up * 37);
    double north = 0.12 * Math.sin(across * 8.7 + up * 1.9) + 0.05 * Math.sin(across * 41);
    return new Coordinate(WEST + SIDE * (across + east), SOUTH + SIDE * (up + north));
  }
}
