// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.console.kit.Field;
import org.jspecify.annotations.Nullable;

/**
 * A move that can be made on several of the chosen matters.
 *
 * @param label the verb on the button
 * @param ids of those that allow it now
 * @param chosen how many were chosen
 * @param unit the choice of a unit; null where the move needs none
 * @param targets which of them the others are merged into; empty for every other move
 */
public record BulkOffer(
    String move,
    String label,
    String icon,
    List<Long> ids,
    int chosen,
    List<Field> fields,
    @Nullable UnitSearch unit,
    List<Target> targets) {

  /** One that the others may be merged into. */
  public record Target(long id, String code, String summary) {}

  public BulkOffer {
    ids = List.copyOf(ids);
    fields = List.copyOf(fields);
    targets = List.copyOf(targets);
  }

  /** The ids as they stand in an attribute. */
  public String joinedIds() {
    return String.join(",", ids.stream().map(String::valueOf).toList());
  }

  /** Whether pressing the button is all there is to it. */
  public boolean immediate() {
    return fields.isEmpty() && unit == null && targets.isEmpty();
  }
}
