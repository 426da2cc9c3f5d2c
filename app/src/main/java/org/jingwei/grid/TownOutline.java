// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.jingwei.shared.DivisionCode;

/**
 * A town's outline, for a drawing: with fewer corners than on the map, and no gap to its
 * neighbours.
 *
 * @param middle a point well inside
 * @param rings each closed, the first point not repeated; holes as rings of their own
 */
public record TownOutline(DivisionCode town, Wgs84 middle, List<List<Wgs84>> rings) {

  public TownOutline {
    rings = rings.stream().map(List::copyOf).toList();
  }
}
