// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.rows.Insert.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Insert.Column;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code casework.case_file}: what each holds of a {@link CaseFile}, when it is
 * written, and how a row is read. A new column is a row of this table and, at the same place, a
 * line of {@link #read}.
 */
final class CaseColumns {

  private enum When {
    /** Once, when the case file is opened. */
    OPENING,
    /** By moves; when the case file is opened it has the table's default. */
    MOVES,
    /** When the case file is opened and by moves. */
    ALWAYS
  }

  private record Kept(When when, Column<CaseFile> column) {}

  /** In the order of the components of {@link CaseFile}. */
  private static final List<Kept> KEPT =
      List.of(
          opening(integer("county", f -> f.county().value())),
          opening(bigint("id", CaseFile::id)),
          opening(text("code", CaseFile::code)),
          always(integer("version", CaseFile::version)),
          always(text("state", f -> f.state().name())),
          always(text("category", CaseFile::category)),
          always(text("urgency", f -> f.urgency().name())),
          always(text("division", f -> f.division().value())),
          always(text("cell", CaseFile::cell)),
          always(decimal("lon", f -> f.point() == null ? null : f.point().longitude())),
          always(decimal("lat", f -> f.point() == null ? null : f.point().latitude())),
          always(text("address", CaseFile::address)),
          always(text("summary", CaseFile::summary)),
          always(integer("reports", CaseFile::reports)),
          moves(integer("unsettled", CaseFile::unsettled)),
          moves(text("lead_unit", CaseFile::leadUnit)),
          moves(bigint("lead_order", CaseFile::leadOrder)),
          moves(integer("co_handlers", CaseFile::coHandlers)),
          moves(flag("objectable", CaseFile::objectable)),
          moves(bigint("handler", CaseFile::handler)),
          always(text("stage", f -> f.stage() == null ? null : f.stage().name())),
          always(Insert.time("due_at", CaseFile::dueAt)),
          moves(Insert.time("resolve_due_at", CaseFile::resolveDueAt)),
          moves(Insert.time("suspended_until", CaseFile::suspendedUntil)),
          moves(integer("extensions", CaseFile::extensions)),
          moves(flag("extension_asked", CaseFile::extensionAsked)),
          moves(integer("dispatches", CaseFile::dispatches)),
          moves(integer("reworks", CaseFile::reworks)),
          moves(integer("reopens", CaseFile::reopens)),
          moves(integer("level", CaseFile::level)),
          moves(flag("supervised", CaseFile::supervised)),
          always(flag("petition", CaseFile::petition)),
          always(flag("confidential", CaseFile::confidential)),
          moves(flag("overdue", CaseFile::overdue)),
          moves(bigint("merged_into", CaseFile::mergedInto)),
          always(bigint("likely_same", CaseFile::likelySame)),
          always(decimal("likeness", CaseFile::likeness)),
          opening(Insert.time("received_at", CaseFile::receivedAt)),
          always(Insert.time("state_since", CaseFile::stateSince)),
          moves(Insert.time("closed_at", CaseFile::closedAt)),
          moves(texts("recused", CaseFile::recused)),
          moves(integer("petitioners", CaseFile::petitioners)),
          moves(bigints("representatives", CaseFile::representatives)),
          moves(text("forwarded_to", CaseFile::forwardedTo)),
          moves(flag("automatic", CaseFile::automatic)));

  /** Follows from the point and is never read back: neighbours are looked for by it. */
  private static final Column<CaseFile> NEAR =
      bigint("near", f -> f.point() == null ? null : Grid.near(f.point()));

  /** What is written when a case file is opened. */
  static final List<Column<CaseFile>> OPENING = written(When.OPENING);

  /** What a move can change. */
  static final List<Column<CaseFile>> MOVES = written(When.MOVES);

  /** All that is read, as a list for {@code select}. */
  static final String ALL =
      KEPT.stream().map(kept -> kept.column().name()).collect(Collectors.joining(", "));

  /** How many columns {@link #ALL} has. */
  static final int COUNT = KEPT.size();

  private CaseColumns() {}

  private static Kept opening(Column<CaseFile> column) {
    return new Kept(When.OPENING, column);
  }

  private static Kept moves(Column<CaseFile> column) {
    return new Kept(When.MOVES, column);
  }

  private static Kept always(Column<CaseFile> column) {
    return new Kept(When.ALWAYS, column);
  }

  private static List<Column<CaseFile>> written(When when) {
    Stream<Column<CaseFile>> kept =
        KEPT.stream()
            .filter(one -> one.when() == when || one.when() == When.ALWAYS)
            .map(Kept::column);
    return Stream.concat(kept, Stream.of(NEAR)).toList();
  }

  /** All columns of a table that stands in the statement under another name. */
  static String of(String alias) {
    return ALL.replaceAll("([a-z_]+)", alias + ".$1");
  }

  static CaseFile read(ResultSet row, int index) throws SQLException {
    return new CaseFile(
        new CountyCode(row.getInt(1)),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        CaseState.valueOf(row.getString(5)),
        row.getString(6),
        Urgency.valueOf(row.getString(7)),
        new DivisionCode(row.getString(8)),
        row.getString(9),
        point(row),
        row.getString(12),
        row.getString(13),
        row.getInt(14),
        row.getInt(15),
        row.getString(16),
        number(row, 17),
        row.getInt(18),
        row.getBoolean(19),
        number(row, 20),
        row.getString(21) == null ? null : Stage.valueOf(row.getString(21)),
        instant(row, 22),
        instant(row, 23),
        instant(row, 24),
        row.getInt(25),
        row.getBoolean(26),
        row.getInt(27),
        row.getInt(28),
        row.getInt(29),
        row.getInt(30),
        row.getBoolean(31),
        row.getBoolean(32),
        row.getBoolean(33),
        row.getBoolean(34),
        number(row, 35),
        number(row, 36),
        row.getFloat(37),
        row.getTimestamp(38).toInstant(),
        row.getTimestamp(39).toInstant(),
        instant(row, 40),
        List.of((String[]) row.getArray(41).getArray()),
        row.getInt(42),
        List.of((Long[]) row.getArray(43).getArray()),
        row.getString(44),
        row.getBoolean(45));
  }

  private static @Nullable Wgs84 point(ResultSet row) throws SQLException {
    double longitude = row.getDouble(10);
    return row.wasNull() ? null : new Wgs84(longitude, row.getDouble(11));
  }

  static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  /** The form in which the driver sends an instant without asking the machine's time zone. */
  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
