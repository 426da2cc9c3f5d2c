// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.CaseEvent;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices to staff, and what each person has read of them. */
final class NoticeStore {

  /** What is older counts as read. */
  private static final Duration FRESH = Duration.ofDays(30);

  private static final int COUNTED_UP_TO = 100;

  private static final String SETTLE =
      """
      update notification.notice set settled = true
      where county = ? and case_id = ? and id < ? and not settled
        and (kind = any (?) or kind in ('REMINDER', 'BREACH') and stage = any (?))
        and recipient = coalesce(?, recipient)
      """;

  private static final String ADD =
      """
      insert into notification.notice (county, recipient, id, kind, case_id, at, stage, granted)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  /**
   * What a person finds under two names is one notice. So many are read that there are enough even
   * if each stands under every name; to sort out all of them first would grow with the unread.
   */
  private static final String UNREAD =
      """
      select count(*) from (
        select distinct f.id, f.kind from (
          select n.id, n.kind from notification.notice n
          where n.county = ? and n.recipient = any (?) and not n.settled
            and n.id > greatest(?, coalesce((select u.notice from notification.read_upto u
              where u.county = ? and u.person = ?), 0))
            and not exists (select 1 from notification.read_one o
              where o.county = ? and o.person = ? and o.notice = n.id)
          limit ?) as f
        limit ?) as unread
      """;

  private static final String LIST =
      """
      select distinct on (n.id, n.kind) n.id, n.kind, n.case_id, n.at, n.stage, n.granted,
        n.settled, n.settled or n.id <= greatest(?, coalesce((select u.notice from notification.read_upto u
            where u.county = ? and u.person = ?), 0))
          or exists (select 1 from notification.read_one o
            where o.county = ? and o.person = ? and o.notice = n.id)
      from notification.notice n
      where n.county = ? and n.recipient = any (?) and n.id < ?
      order by n.id desc, n.kind limit ?
      """;

  private final JdbcTemplate jdbc;

  NoticeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction; what is there already is left as it is. */
  void add(List<CaseEvent> events) {
    List<Object[]> rows = new ArrayList<>();
    for (CaseEvent e : events) {
      for (NoticeRules.Told told : NoticeRules.of(e)) {
        told.recipients().forEach(recipient -> rows.add(row(e, told.kind(), recipient)));
      }
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(ADD, rows);
    }
    settle(events);
  }

  void add(
      CountyCode county,
      NoticeKind kind,
      long id,
      long about,
      Instant at,
      List<List<String>> recipients) {
    jdbc.batchUpdate(
        ADD,
        recipients.stream()
            .flatMap(List::stream)
            .distinct()
            .map(name ->
                new Object[] {
                  county.value(), name, id, kind.name(), about, Outbox.time(at), null, null
                })
            .toList());
  }

  /** What an event tells itself is newer than what it settles. */
  private void settle(List<CaseEvent> events) {
    List<Object[]> rows = new ArrayList<>();
    for (CaseEvent e : events) {
      NoticeRules.Settled settled = NoticeRules.settledBy(e);
      if (!settled.kinds().isEmpty() || !settled.stages().isEmpty()) {
        rows.add(
            new Object[] {
              e.county().value(),
              e.caseId(),
              e.id(),
              settled.kinds().stream().map(NoticeKind::name).toArray(String[]::new),
              settled.stages().toArray(String[]::new),
              settled.recipient()
            });
      }
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(SETTLE, rows);
    }
  }

  private static Object[] row(CaseEvent e, NoticeKind kind, String recipient) {
    Object upheld = e.detail().get("upheld");
    return new Object[] {
      e.county().value(),
      recipient,
      e.id(),
      kind.name(),
      e.caseId(),
      Outbox.time(e.at()),
      e.detail().get("stage"),
      upheld == null ? e.detail().get("granted") : upheld
    };
  }

  int countUnread(CountyCode county, long person, List<String> names, Instant now) {
    Integer count =
        jdbc.queryForObject(
            UNREAD,
            Integer.class,
            county.value(),
            names.toArray(String[]::new),
            Ids.firstAt(now.minus(FRESH)),
            county.value(),
            person,
            county.value(),
            person,
            COUNTED_UP_TO * names.size(),
            COUNTED_UP_TO);
    return count == null ? 0 : count;
  }

  Slice<Notice> list(
      CountyCode county,
      long person,
      List<String> names,
      @Nullable Long before,
      int limit,
      Instant now) {
    List<Notice> rows =
        jdbc.query(
            LIST,
            NoticeStore::read,
            Ids.firstAt(now.minus(FRESH)),
            county.value(),
            person,
            county.value(),
            person,
            county.value(),
            names.toArray(String[]::new),
            before == null ? Long.MAX_VALUE : before,
            limit + 1);
    boolean more = rows.size() > limit;
    List<Notice> shown = more ? rows.subList(0, limit) : rows;
    return new Slice<>(shown, more ? Long.toString(shown.getLast().id()) : null);
  }

  private static Notice read(ResultSet row, int index) throws SQLException {
    boolean granted = row.getBoolean(6);
    @Nullable Boolean decided = row.wasNull() ? null : granted;
    return new Notice(
        row.getLong(1),
        NoticeKind.valueOf(row.getString(2)),
        row.getLong(3),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        decided,
        row.getBoolean(7),
        row.getBoolean(8));
  }

  void readOne(CountyCode county, long person, long notice) {
    jdbc.update(
        """
        insert into notification.read_one (county, person, notice) values (?, ?, ?)
        on conflict do nothing
        """,
        county.value(),
        person,
        notice);
  }

  void readUpTo(CountyCode county, long person, long notice) {
    jdbc.update(
        """
        insert into notification.read_upto (county, person, notice) values (?, ?, ?)
        on conflict (county, person)
          do update set notice = greatest(read_upto.notice, excluded.notice)
        """,
        county.value(),
        person,
        notice);
    jdbc.update(
        "delete from notification.read_one where county = ? and person = ? and notice <= ?",
        county.value(),
        person,
        notice);
  }
}
