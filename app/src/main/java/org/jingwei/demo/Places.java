// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Location;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;

/**
 * Points that lie in Huangmei's villages and communities, found by trying points of a rectangle.
 */
final class Places {

  /** A village or community with a point in it. */
  record Place(Division village, String name, String town, Wgs84 point) {}

  private static final int TRIES = 12_000;

  private final Grid grid;
  private final RandomGenerator random;
  private final List<Place> communities = new ArrayList<>();
  private final List<Place> villages = new ArrayList<>();

  Places(Grid grid, CountyCode county, RandomGenerator random) {
    this.grid = grid;
    this.random = random;
    Map<Division, Place> first = new LinkedHashMap<>();
    for (int i = 0; i < TRIES; i++) {
      Wgs84 point = new Wgs84(random.nextDouble(115.7, 116.2), random.nextDouble(29.7, 30.3));
      if (grid.locate(county, point) instanceof Location.Inside inside) {
        Division village = grid.getDivision(inside.village().code());
        first.putIfAbsent(village, place(village, point));
      }
    }
    first.values().stream()
        .sorted(Comparator.comparing(place -> place.village().code()))
        .forEach(this::keep);
  }

  private Place place(Division village, Wgs84 point) {
    String name = village.shortNames().isEmpty() ? village.name() : village.shortNames().getFirst();
    String town = grid.getDivision(village.parent().orElseThrow()).name();
    return new Place(village, name, town, point);
  }

  private void keep(Place place) {
    (place.village().kind() == DivisionKind.COMMUNITY ? communities : villages).add(place);
  }

  /** Mostly the same few, as in life: more is told of where more people live. */
  Place any(boolean community) {
    List<Place> choice = community ? communities : villages;
    double low = random.nextDouble();
    return choice.get((int) (low * low * choice.size()));
  }

  /** A point some steps away. */
  Wgs84 near(Wgs84 point) {
    return new Wgs84(
        point.longitude() + random.nextDouble(-2.5e-4, 2.5e-4),
        point.latitude() + random.nextDouble(-2.5e-4, 2.5e-4));
  }
}
