// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** 24,000 case files of two towns, with orders, requests and words, and the way through a list. */
final class ManyCaseFiles {

  static final int ALL = 24_000;

  private ManyCaseFiles() {}

  static void fill(TestDatabase database) {
    JdbcTemplate owner = new JdbcTemplate(database.owner());
    owner.update(
        """
        insert into casework.case_file (county, id, code, version, state, category, urgency,
          division, cell, lon, lat, address, summary, reports, lead_unit, stage, due_at, received_at,
          state_since, supervised, overdue)
        select 421127, i, 'c' || i, 1,
          (array['REPORTED','ACCEPTED','DISPATCHED','OBJECTED','HANDLING','SUSPENDED','RESOLVED',
            'CHECKED','CLOSED','CLOSED','CLOSED','DECLINED'])[1 + i % 12],
          'lighting-out', 'NORMAL',
          case i % 2 when 0 then '421127102001' else '421127103' || lpad((i % 7)::text, 3, '0') end,
          case i % 2 when 0 then '42112710200100' || 1 + (i / 12) % 3 end,
          115.7 + (i % 500) / 1000.0, 29.8 + (i % 400) / 1000.0, '一号门前', '路灯坏了' || i, 1,
          case when i % 12 in (2, 4) then 'unit-' || i % 5 end, 'ACCEPT',
          -- Many end at the same instant.
          timestamptz '2026-03-02 09:00+08' + (i % 40) * interval '1 hour', now(), now(),
          i % 50 = 0, i % 30 = 0
        from generate_series(1, ?) i
        """,
        ALL);
    owner.update(
        """
        insert into casework.work_order (county, id, case_id, unit, lead, state, sent_at)
        select 421127, i, i, 'helper-' || i % 40, false, 'SENT', now()
        from generate_series(1, 24000) i where i % 12 = 4
        """);
    owner.update(
        """
        insert into casework.request (county, id, case_id, kind, asked_by, asked_unit, asked_at,
          amount, reason, granted)
        select 421127, i, i, 'OBJECTION', 1, 'unit-1', now(), 0, '不归我们',
          case when i % 36 = 3 then null else true end
        from generate_series(1, 24000) i where i % 12 = 3
        """);
    owner.update(
        """
        insert into casework.case_text (county, id, words, pairs)
        select 421127, i, '路灯坏了' || case when i % 1000 = 0 then '沙岭' else '' end,
          array[(ascii('路')::bigint << 21) | ascii('灯'), (ascii('灯')::bigint << 21) | ascii('坏'),
            case when i % 1000 = 0 then (ascii('沙')::bigint << 21) | ascii('岭') else 1 end]
        from generate_series(1, 24000) i
        """);
    owner.execute("analyze");
  }

  /** Every row of a list, page by page. */
  static <T> List<T> walk(Function<@Nullable String, Slice<T>> page) {
    List<T> rows = new ArrayList<>();
    Slice<T> slice = page.apply(null);
    rows.addAll(slice.items());
    while (slice.next() != null) {
      slice = page.apply(slice.next());
      rows.addAll(slice.items());
    }
    return rows;
  }
}
