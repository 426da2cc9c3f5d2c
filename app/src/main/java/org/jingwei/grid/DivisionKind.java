// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Arrays;
import java.util.Optional;

/** What sort of area a division is; the kind of a pack's row is its name in lower case. */
public enum DivisionKind {
  /** County, city district or county-level city. */
  COUNTY,
  /** Town, township or subdistrict. */
  TOWN,
  /** Village with a villagers' committee. */
  VILLAGE,
  /** Community with a residents' committee. */
  COMMUNITY;

  /** The kind with this {@link #label}; empty where there is none. */
  public static Optional<DivisionKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(text)).findFirst();
  }

  /** As written in packs and in the API: {@code county}, {@code town}… */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
