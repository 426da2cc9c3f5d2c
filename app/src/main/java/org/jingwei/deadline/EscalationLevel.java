// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Locale;
import java.util.Optional;

/** Who a matter has been brought before; each breach brings it one level up. */
public enum EscalationLevel {
  CELL,
  VILLAGE,
  TOWN,
  COUNTY,
  CITY;

  /** The level above; empty above the city. */
  public Optional<EscalationLevel> up() {
    return this == CITY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** The name in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static EscalationLevel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
