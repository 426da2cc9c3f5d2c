// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A road, temple, market… by which people say where something is.
 *
 * @param kind road, temple, school…: a word of the pack
 * @param aliases what else people call it
 * @param division the smallest division that it certainly lies in
 * @param point where it is; null where nobody has said
 */
public record Landmark(
    String name, List<String> aliases, String kind, DivisionCode division, @Nullable Wgs84 point) {

  /** A name of one character would be found everywhere. */
  public static final int SHORTEST_NAME = 2;

  public Landmark {
    aliases = List.copyOf(aliases);
    if (name.length() < SHORTEST_NAME
        || aliases.stream().anyMatch(alias -> alias.length() < SHORTEST_NAME)) {
      throw new IllegalArgumentException("a landmark's name is too short: " + name);
    }
  }
}
