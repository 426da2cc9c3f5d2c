// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.Arrays;
import java.util.List;

/**
 * The units that come into question for one matter, and what each expert says of them. One object
 * is used again for every matter, so that suggesting makes little garbage.
 */
final class Evidence {

  static final int MOST_CANDIDATES = 64;
  static final int EXPERTS = Keys.UNIT_WINDOWS + Keys.ROLE_WINDOWS + 3;
  static final int CATALOGUE = EXPERTS - 1;

  private static final int LATELY = EXPERTS - 3;
  private static final int OVERALL = EXPERTS - 2;
  private static final double UNSEEN = 0.02;
  private static final double NEUTRAL = 5;

  /** One case, some 1,600 cases ago. */
  private static final float BUSY = 0.2f;

  private static final float[] LOG_COUNT = new float[Window.LENGTH + 1];
  private static final float[] LOG_TOTAL = new float[Window.LENGTH + 1];

  static {
    for (int n = 0; n <= Window.LENGTH; n++) {
      LOG_COUNT[n] = (float) (Math.log(n + UNSEEN) + NEUTRAL);
      LOG_TOTAL[n] = (float) Math.log(n + 2.0);
    }
  }

  private final Units units;
  private final Roles roles;
  private final Windows windows;

  final int[] candidates = new int[MOST_CANDIDATES];
  final int[] candidateRoles = new int[MOST_CANDIDATES];
  final long[] unitKeys = new long[MOST_CANDIDATES];
  final long[] roleKeys = new long[MOST_CANDIDATES];
  final float[][] opinions = new float[MOST_CANDIDATES][EXPERTS];
  int count;

  private boolean[] chosen = new boolean[64];
  private boolean[] wantedRoles = new boolean[64];
  private int[] counts = new int[64];

  Evidence(Units units, Roles roles, Windows windows) {
    this.units = units;
    this.roles = roles;
    this.windows = windows;
  }

  /**
   * @param also a unit that must be among the candidates, or {@link Units#NONE}
   */
  void gather(Matter matter, Keys keys, int also) {
    short[] rolesHere = roles.at(matter.place());
    makeRoom();
    count = 0;
    choose(also);
    matter.catalogue().forEach(unit -> choose(units.indexOf(unit)));
    for (int i = Keys.UNIT_WINDOWS - 1; i > 0; i--) {
      chooseAll(windows.get(keys.unitWindows[i]));
    }
    chooseHolders(keys, rolesHere);
    chooseAll(windows.get(keys.unitWindows[0]));
    chooseBusy();
    for (int i = 0; i < count; i++) {
      chosen[candidates[i]] = false;
      candidateRoles[i] = rolesHere[candidates[i]];
      unitKeys[i] = units.key(candidates[i]);
      roleKeys[i] = roles.key(candidateRoles[i]);
    }
    weigh(matter.catalogue(), keys);
  }

  private void makeRoom() {
    if (chosen.length < units.size()) {
      chosen = new boolean[units.size() * 2];
    }
    if (counts.length < Math.max(units.size(), roles.size())) {
      counts = new int[Math.max(units.size(), roles.size()) * 2];
      wantedRoles = new boolean[counts.length];
    }
  }

  private void choose(int unit) {
    if (unit != Units.NONE && !chosen[unit] && count < MOST_CANDIDATES) {
      chosen[unit] = true;
      candidates[count++] = unit;
    }
  }

  private void chooseAll(Window window) {
    for (int i = 0; i < window.size(); i++) {
      choose(window.taker(i));
    }
  }

  /** A probability means little if the right unit is not among those it is shared out to. */
  private void chooseBusy() {
    for (int unit = 0; unit < units.size(); unit++) {
      if (units.overall(unit) > BUSY) {
        choose(unit);
      }
    }
  }

  /** Units that hold, in this place, a role that took such matters in any place. */
  private void chooseHolders(Keys keys, short[] rolesHere) {
    Arrays.fill(wantedRoles, false);
    for (int i = 2; i <= Keys.LEAF_ROLE; i++) {
      Window window = windows.get(keys.roleWindows[i]);
      for (int j = 0; j < window.size(); j++) {
        wantedRoles[window.taker(j)] = true;
      }
    }
    for (int unit = 0; unit < rolesHere.length; unit++) {
      if (wantedRoles[rolesHere[unit]]) {
        choose(unit);
      }
    }
  }

  private void weigh(List<Named> catalogue, Keys keys) {
    int expert = 0;
    for (long key : keys.unitWindows) {
      weighWindow(windows.get(key), candidates, expert++);
    }
    for (long key : keys.roleWindows) {
      weighWindow(windows.get(key), candidateRoles, expert++);
    }
    for (int i = 0; i < count; i++) {
      float[] opinion = opinions[i];
      opinion[LATELY] = (float) Math.log(units.lately(candidates[i]) + 0.05);
      opinion[OVERALL] = (float) Math.log(units.overall(candidates[i]) + 0.05);
      opinion[CATALOGUE] = 0;
    }
    weighCatalogue(catalogue);
  }

  private void weighWindow(Window window, int[] takers, int expert) {
    int total = window.size();
    for (int i = 0; i < total; i++) {
      counts[window.taker(i)]++;
    }
    for (int i = 0; i < count; i++) {
      opinions[i][expert] = total == 0 ? 0 : LOG_COUNT[counts[takers[i]]] - LOG_TOTAL[total];
    }
    for (int i = 0; i < total; i++) {
      counts[window.taker(i)] = 0;
    }
  }

  private void weighCatalogue(List<Named> catalogue) {
    for (int rank = 0; rank < catalogue.size(); rank++) {
      int unit = units.indexOf(catalogue.get(rank));
      for (int i = 0; i < count; i++) {
        if (candidates[i] == unit) {
          opinions[i][CATALOGUE] = 1f / (1 + rank);
        }
      }
    }
  }
}
