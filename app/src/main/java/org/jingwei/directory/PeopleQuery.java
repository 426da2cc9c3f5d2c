// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a county are asked for; empty parts ask for nothing.
 *
 * @param text stands in the name, or the login begins with it
 * @param unitsOfText codes of the units whose names hold the text; their people are found too
 * @param unit the code of the unit they belong to
 * @param role what they are appointed to now or later
 * @param active whether they may sign in
 */
public record PeopleQuery(
    String text,
    Set<String> unitsOfText,
    String unit,
    @Nullable Role role,
    @Nullable Boolean active) {

  /** Everybody. */
  public static final PeopleQuery ALL = new PeopleQuery("", Set.of(), "", null, null);

  public PeopleQuery {
    unitsOfText = Set.copyOf(unitsOfText);
  }
}
