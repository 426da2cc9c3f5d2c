// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jspecify.annotations.Nullable;

/**
 * One line of the duty catalogue (派单目录、权责清单): who answers for a category, and where.
 *
 * @param category a category's code, its parent's, or {@code *}
 * @param division the division it holds in; blank for the whole county
 * @param rank lower is asked first
 * @param level county, town or village: at which level the unit is looked for
 * @param unitKind the kind of unit that answers at that level; null where a unit is named
 * @param unit the unit that answers; null where a kind is named
 * @param source the decision or rule that gives it this duty
 */
public record Duty(
    String category,
    String division,
    int rank,
    String level,
    @Nullable String unitKind,
    @Nullable String unit,
    String source) {

  /** Any category. */
  public static final String ANY = "*";
}
