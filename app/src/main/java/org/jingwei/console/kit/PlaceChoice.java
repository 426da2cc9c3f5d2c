// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/**
 * The choice of a place: a point on the map, words, and candidates where the words are ambiguous.
 * The form gets {@code address}, {@code longitude} and {@code latitude} (WGS-84, degrees) and
 * {@code division} (a division code).
 *
 * @param address what was typed
 * @param longitude empty where no point was picked
 * @param latitude empty where no point was picked
 * @param division the chosen candidate's code; empty where none is
 * @param error empty where nothing is wrong
 */
public record PlaceChoice(
    String address,
    String longitude,
    String latitude,
    String division,
    List<Candidate> candidates,
    String error) {

  /**
   * One division that the words may mean.
   *
   * @param path the divisions above it, such as 黄梅县 · 小池镇
   * @param why the reason it is offered; empty where none is shown
   * @param middle a point in it: longitude,latitude; empty where its outline is not known
   */
  public record Candidate(String code, String name, String path, String why, String middle) {}

  public PlaceChoice {
    candidates = List.copyOf(candidates);
  }

  public static PlaceChoice empty() {
    return new PlaceChoice("", "", "", "", List.of(), "");
  }
}
