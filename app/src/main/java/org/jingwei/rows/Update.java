// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.rows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.rows.Insert.Column;
import org.jspecify.annotations.Nullable;

/**
 * An update of one row, over the same columns that an {@link Insert} writes.
 *
 * @param <T> what a row tells of
 */
public final class Update<T> {

  private final String sql;
  private final List<Column<T>> columns;

  private Update(String sql, List<Column<T>> columns) {
    this.sql = sql;
    this.columns = columns;
  }

  /**
   * @param where which row, with a question mark for each value of its key
   */
  public static <T> Update<T> of(String table, List<Column<T>> columns, String where) {
    String set = columns.stream().map(Update::assignment).collect(Collectors.joining(", "));
    return new Update<>("update " + table + " set " + set + " where " + where, columns);
  }

  private static String assignment(Column<?> column) {
    String value = column.expression().replace(column.name(), "?::" + column.type());
    return column.name() + " = " + value;
  }

  String sql() {
    return sql;
  }

  /** The values for the question marks, in their order. */
  @Nullable Object[] values(T row, Object... key) {
    Stream<@Nullable Object> written = columns.stream().map(column -> column.value().apply(row));
    return Stream.concat(written, Arrays.stream(key)).toArray();
  }
}
