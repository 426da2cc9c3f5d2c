// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one row is before and after.
 *
 * @param before null where it is new
 * @param after null where it ends
 */
public record RowChange(
    PackTable table,
    String key,
    @Nullable Map<String, String> before,
    @Nullable Map<String, String> after) {

  /** One value before and after; empty where there was none. */
  public record CellChange(String column, String before, String after) {}

  /** The values that differ, in the order of the columns. */
  public java.util.List<CellChange> cells() {
    Set<String> others = new TreeSet<>();
    Map<String, String> old = before == null ? Map.of() : before;
    Map<String, String> now = after == null ? Map.of() : after;
    others.addAll(old.keySet());
    others.addAll(now.keySet());
    return java.util.stream.Stream.concat(
            table.columns().stream().map(PackColumn::name), others.stream())
        .distinct()
        .map(name -> new CellChange(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
        .filter(cell -> !cell.before().equals(cell.after()))
        .toList();
  }
}
