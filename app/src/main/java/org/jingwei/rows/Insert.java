// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.rows;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An insert of any number of rows with one statement, which is the same for one and for a thousand:
 * each column goes over as one array.
 *
 * @param <T> what a row tells of
 */
public final class Insert<T> {

  /**
   * One column.
   *
   * @param type of the array's elements
   * @param expression what is stored, in terms of the element, which has the column's name
   */
  public record Column<T>(
      String name,
      String type,
      String expression,
      Class<?> element,
      Function<T, ? extends @Nullable Object> value) {}

  private final String sql;
  private final List<Column<T>> columns;

  private Insert(String sql, List<Column<T>> columns) {
    this.sql = sql;
    this.columns = columns;
  }

  /**
   * An insert into a table.
   *
   * @param columns those that are written; the others get their defaults
   */
  @SafeVarargs
  public static <T> Insert<T> into(String table, Column<T>... columns) {
    return into(table, List.of(columns));
  }

  /** As {@link #into(String, Column[])}, of columns that stand in a list. */
  public static <T> Insert<T> into(String table, List<Column<T>> all) {
    String sql =
        "insert into %s (%s) select %s from unnest(%s) as r (%s)"
            .formatted(
                table,
                joined(all, Column::name),
                joined(all, Column::expression),
                joined(all, c -> "?::" + c.type() + "[]"),
                joined(all, Column::name));
    return new Insert<>(sql, all);
  }

  private static <T> String joined(List<Column<T>> columns, Function<Column<T>, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  /** A number of 32 bits. */
  public static <T> Column<T> integer(String name, Function<T, @Nullable Integer> value) {
    return new Column<>(name, "integer", name, Integer.class, value);
  }

  /** A number of 64 bits. */
  public static <T> Column<T> bigint(String name, Function<T, @Nullable Long> value) {
    return new Column<>(name, "bigint", name, Long.class, value);
  }

  /** A floating-point number of 64 bits. */
  public static <T> Column<T> decimal(String name, Function<T, @Nullable Double> value) {
    return new Column<>(name, "double precision", name, Double.class, value);
  }

  /** Text. */
  public static <T> Column<T> text(String name, Function<T, @Nullable String> value) {
    return new Column<>(name, "text", name, String.class, value);
  }

  /** Yes or no. */
  public static <T> Column<T> flag(String name, Function<T, @Nullable Boolean> value) {
    return new Column<>(name, "boolean", name, Boolean.class, value);
  }

  /** Several texts; for an {@link Update} alone, because an insert unnests its arrays. */
  public static <T> Column<T> texts(String name, Function<T, List<String>> value) {
    return new Column<>(
        name, "text[]", name, String[].class, row -> value.apply(row).toArray(String[]::new));
  }

  /** Several numbers; for an {@link Update} alone, because an insert unnests its arrays. */
  public static <T> Column<T> bigints(String name, Function<T, List<Long>> value) {
    return new Column<>(
        name, "bigint[]", name, Long[].class, row -> value.apply(row).toArray(Long[]::new));
  }

  /** JSON as text. */
  public static <T> Column<T> json(String name, Function<T, @Nullable String> value) {
    return new Column<>(name, "text", name + "::jsonb", String.class, value);
  }

  /** An instant, to the microsecond. */
  public static <T> Column<T> time(String name, Function<T, @Nullable Instant> value) {
    return new Column<>(
        name,
        "bigint",
        "timestamptz 'epoch' + " + name + " * interval '1 microsecond'",
        Long.class,
        row -> micros(value.apply(row)));
  }

  private static @Nullable Long micros(@Nullable Instant at) {
    return at == null ? null : at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  String sql() {
    return sql;
  }

  /** One array for each column, as the driver takes them. */
  Object[] arrays(List<T> rows) {
    Object[] arrays = new Object[columns.size()];
    Arrays.setAll(arrays, i -> array(columns.get(i), rows));
    return arrays;
  }

  private static <T> Object array(Column<T> column, List<T> rows) {
    Object[] array = (Object[]) Array.newInstance(column.element(), rows.size());
    Arrays.setAll(array, i -> column.value().apply(rows.get(i)));
    return array;
  }
}
