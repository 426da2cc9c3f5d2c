// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.DivisionCode;

/**
 * Where a town's seat lies, about.
 *
 * @param communityCells how many cells each community of this town gets; a village gets one
 */
record TownSeed(DivisionCode town, Wgs84 seat, int communityCells) {

  TownSeed {
    if (!town.isTown() || communityCells < 1) {
      throw new IllegalArgumentException("no seed of a town: " + town + ", " + communityCells);
    }
  }
}
