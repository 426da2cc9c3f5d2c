// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Locale;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A public body that can be given work: a county bureau, a town government, a village committee.
 *
 * @param code the pack's code, unique in the county
 * @param name the full name
 * @param kind kebab-case sort of body, such as {@code urban-management} or {@code town-government}
 * @param level where in the hierarchy it stands
 * @param division the area it answers for
 * @param parent the code of its superior unit; null at the top
 */
public record Unit(
    String code,
    Words name,
    String kind,
    Level level,
    DivisionCode division,
    @Nullable String parent) {

  /** The level of a unit, the highest first. */
  public enum Level {
    COUNTY,
    TOWN,
    VILLAGE;

    /** The pack's word for the level: county, town or village. */
    public static Level of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The county in which it works. */
  public CountyCode county() {
    return division.county();
  }
}
