// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jingwei.grid.Grid;
import org.jingwei.grid.TownOutline;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws towns by how much lies in them; the outlines are worked out once for each pack. */
@Component
public final class TownMaps {

  private static final int WIDTH = 420;
  private static final int SHADES = 4;

  /** Outlines as they are drawn, of one version of a county's map. */
  private record Drawing(String version, int height, List<Shape> shapes) {}

  private record Shape(DivisionCode town, String path, int x, int y) {}

  private final Grid grid;
  private final Names names;
  private final AtomicReference<@Nullable Drawing> kept = new AtomicReference<>();

  TownMaps(Grid grid, Names names) {
    this.grid = grid;
    this.names = names;
  }

  /**
   * @param amounts by town code; a town without one shows no number
   * @param href the address behind a town; empty for none
   */
  public TownMap of(
      CountyCode county, Map<String, Long> amounts, UnaryOperator<String> href, Say say) {
    Drawing drawing = drawing(county);
    long most = amounts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new TownMap(
        WIDTH,
        drawing.height(),
        drawing.shapes().stream()
            .map(shape -> {
              String code = shape.town().value();
              Long count = amounts.get(code);
              return new TownMap.Town(
                  code,
                  shorter(names.division(shape.town(), say)),
                  shape.path(),
                  shape.x(),
                  shape.y(),
                  count,
                  shade(count, most),
                  href.apply(code));
            })
            .toList());
  }

  /** There is little room, and what it is can be seen: a town. */
  private static String shorter(String name) {
    return name.replaceFirst(" (Town|Township)$", "");
  }

  private static int shade(@Nullable Long count, long most) {
    return count == null || count <= 0 ? 0 : (int) Math.ceilDiv(count * SHADES, most);
  }

  private Drawing drawing(CountyCode county) {
    String version = grid.mapVersion(county);
    Drawing last = kept.get();
    if (last == null || !last.version().equals(version)) {
      last = drawn(version, grid.listTownOutlines(county));
      kept.set(last);
    }
    return last;
  }

  /** Flat, with a degree of longitude shortened as in the middle of the county. */
  private static Drawing drawn(String version, List<TownOutline> towns) {
    List<Wgs84> all =
        towns.stream().flatMap(one -> one.rings().stream()).flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return new Drawing(version, 0, List.of());
    }
    var longitudes = all.stream().mapToDouble(Wgs84::longitude).summaryStatistics();
    var latitudes = all.stream().mapToDouble(Wgs84::latitude).summaryStatistics();
    double west = longitudes.getMin();
    double north = latitudes.getMax();
    double scale = WIDTH / (longitudes.getMax() - west);
    double middle = Math.toRadians((north + latitudes.getMin()) / 2);
    double tall = scale / Math.cos(middle);
    List<Shape> shapes =
        towns.stream()
            .map(one ->
                new Shape(
                    one.town(),
                    path(one, west, north, scale, tall),
                    (int) Math.round((one.middle().longitude() - west) * scale),
                    (int) Math.round((north - one.middle().latitude()) * tall)))
            .toList();
    return new Drawing(version, (int) Math.ceil((north - latitudes.getMin()) * tall), shapes);
  }

  private static String path(
      TownOutline town, double west, double north, double scale, double tall) {
    var path = new StringBuilder();
    for (List<Wgs84> ring : town.rings()) {
      char step = 'M';
      for (Wgs84 point : ring) {
        path.append(step)
            .append(Math.round((point.longitude() - west) * scale))
            .append(' ')
            .append(Math.round((north - point.latitude()) * tall));
        step = 'L';
      }
      path.append('Z');
    }
    return path.toString();
  }
}
