// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.Narrowing.Part;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What asks for somebody on the spot, in one statement: each part is read from its own stretch of
 * an index in the order of the deadline ({@code case_file_queue} or {@code case_file_town} for what
 * waits for a check, {@code case_file_unit} for what the unit leads, {@code work_order_unit} for
 * what it was called to).
 */
final class SpotQueries {

  private static final List<CaseState> AT_WORK =
      List.of(CaseState.DISPATCHED, CaseState.HANDLING, CaseState.SUSPENDED);

  private final JdbcTemplate jdbc;

  SpotQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<CaseFile> list(Actor actor, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    List<Part> parts = parts(actor, DueCursor.parse(after), size + 1);
    if (parts.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    String sql =
        parts.stream()
                .map(part -> "(" + part.sql() + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") c"))
            + " order by due_order, id limit "
            + (size + 1);
    Object[] values = parts.stream().flatMap(part -> part.values().stream()).toArray();
    List<CaseFile> rows = jdbc.query(sql, CaseColumns::read, values);
    return rows.size() <= size
        ? new Slice<>(once(rows), null)
        : new Slice<>(once(rows.subList(0, size)), DueCursor.after(rows.get(size - 1)));
  }

  private static List<Part> parts(Actor actor, DueCursor cursor, int rows) {
    List<Part> parts = new ArrayList<>();
    List<Area> checked = actor.placesFor(Permission.CHECK);
    if (!checked.isEmpty()) {
      CaseFilter filter = CaseFilter.of(Set.of(CaseState.RESOLVED), checked);
      parts.add(ofState(actor, filter, CaseState.RESOLVED, cursor, rows));
    }
    List<Area> own = actor.placesFor(Permission.READ_OWN_ORDERS);
    if (!own.isEmpty() && !actor.unit().isEmpty()) {
      for (CaseState state : AT_WORK) {
        CaseFilter filter =
            new CaseFilter(Set.of(state), own, actor.unit(), null, null, false, false);
        parts.add(ofState(actor, filter, state, cursor, rows));
      }
      parts.add(called(actor, cursor, rows));
    }
    return parts;
  }

  private static Part ofState(
      Actor actor, CaseFilter filter, CaseState state, DueCursor cursor, int rows) {
    Part where = Narrowing.where(actor.county(), filter.seenFrom(actor.unit()), state);
    List<Object> values = new ArrayList<>(where.values());
    String sql =
        "select " + CaseColumns.ALL + ", due_order from casework.case_file where " + where.sql();
    return ordered(sql, "", values, cursor, rows);
  }

  private static Part called(Actor actor, DueCursor cursor, int rows) {
    int county = actor.county().value();
    List<Object> values = new ArrayList<>(List.of(county, actor.unit(), county, actor.unit()));
    String sql =
        "select "
            + CaseColumns.of("c")
            + ", c.due_order "
            + """
            from casework.work_order o join casework.case_file c on c.county = o.county and c.id = o.case_id
            where o.county = ? and o.unit = ? and not o.lead and o.state in ('SENT', 'ACKNOWLEDGED', 'OBJECTED')
              and c.county = ? and c.state in ('DISPATCHED', 'HANDLING', 'SUSPENDED') and ? <> all (c.recused)
            """;
    return ordered(sql, "c.", values, cursor, rows);
  }

  private static Part ordered(
      String sql, String of, List<Object> values, DueCursor cursor, int rows) {
    String beyond = "";
    if (cursor.id() > 0) {
      beyond = " and (" + of + "due_order, " + of + "id) > (?::timestamptz, ?)";
      values.add(cursor.due());
      values.add(cursor.id());
    }
    String order = " order by " + of + "due_order, " + of + "id limit ";
    return new Part(sql + beyond + order + rows, values);
  }

  /** A unit that leads a matter may have been called to it before. */
  private static List<CaseFile> once(List<CaseFile> rows) {
    Map<Long, CaseFile> byId = new LinkedHashMap<>();
    rows.forEach(file -> byId.putIfAbsent(file.id(), file));
    return List.copyOf(byId.values());
  }
}
