-- Fills every table that the product writes for a case file, from the table "sample" of texts and
-- places: most matters are closed, some wait at each desk. Ids are spread over the days before now.
-- Statements end with ";" at the end of a line.

create temporary table story as
select n,
       ((extract(epoch from now()) - 1072915200 - (:cases - n) * (:days * 86400.0 / :cases))::bigint << 20)
         | (30 << 15) | (n % 32768)                                       as id,
       now() - make_interval(secs => (:cases - n) * (:days * 86400.0 / :cases)) as at,
       case when n <= :cases - :open then
              case when n % 25 = 0 then 'DECLINED' when n % 25 = 1 then 'MERGED' else 'CLOSED' end
            else (array['REPORTED', 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'HANDLING', 'HANDLING',
                        'RESOLVED', 'CHECKED', 'SUSPENDED', 'OBJECTED'])[1 + n % 10] end as state,
       s.*, u.codes[1 + n % cardinality(u.codes)] as unit
  from generate_series(1, :cases) as n
 cross join (select array_agg(code) as codes from directory.unit
              where county = :county and level = 'county') u
  join sample s on s.number = n % (select count(*) from sample);

insert into report.report (county, id, code, case_id, channel, reporter, language, confidential,
  body, category, lon, lat, cell, division, received_at, answer)
select :county, id + 1, to_char(at, 'YYMMDD') || '-' || lpad(n::text, 6, '0'), id, 'LINE_12345',
       case when n % 2 = 0 then id + 2 end, 'zh', false, text, category, lon, lat, cell, village, at,
       case when state in ('CLOSED', 'DECLINED', 'MERGED') then 'SATISFIED' else 'WAITING' end
  from story order by id;

insert into report.intake_key (county, key, fingerprint, report_id)
select :county, gen_random_uuid(), n, id + 1 from story where at > now() - interval '30 days';

insert into vault.person (county, pseudonym, key_id, wrapped_key, sealed, phone_index)
select :county, id + 2, (select key_id from vault.master_key limit 1), sha256(id::text::bytea),
       sha256(n::text::bytea) || sha256(text::bytea), sha256((n % 300000)::text::bytea)
  from story where n % 2 = 0 order by id;

insert into casework.case_file (county, id, code, version, state, category, urgency, division, cell,
  lon, lat, near, summary, reports, lead_unit, lead_order, stage, due_at, resolve_due_at, dispatches,
  overdue, received_at, state_since, closed_at)
select :county, id, to_char(at, 'YYMMDD') || '-' || lpad(n::text, 6, '0'),
       case when state in ('CLOSED', 'MERGED', 'DECLINED') then 7 else 2 + n % 4 end, state, category,
       'NORMAL', village, cell, lon, lat, near, left(text, 120), 1,
       case when state not in ('REPORTED', 'ACCEPTED', 'DECLINED', 'MERGED') then unit end,
       case when state not in ('REPORTED', 'ACCEPTED', 'DECLINED', 'MERGED') then id + 3 end,
       case state when 'REPORTED' then 'ACCEPT' when 'ACCEPTED' then 'DISPATCH'
         when 'DISPATCHED' then 'ACKNOWLEDGE' when 'HANDLING' then 'RESOLVE'
         when 'RESOLVED' then 'CHECK' when 'CHECKED' then 'CALLBACK'
         when 'OBJECTED' then 'ARBITRATE' end,
       case when state not in ('CLOSED', 'DECLINED', 'MERGED', 'SUSPENDED')
         then now() + make_interval(secs => (n::bigint * 7919) % 864000 - 86400) end,
       case when state not in ('REPORTED', 'ACCEPTED', 'DECLINED', 'MERGED')
         then at + interval '10 days' end,
       case when state in ('REPORTED', 'ACCEPTED', 'DECLINED', 'MERGED') then 0 else 1 end,
       n % 12 = 0, at, at + interval '6 days',
       case when state in ('CLOSED', 'DECLINED', 'MERGED') then at + interval '6 days' end
  from story order by id;

insert into casework.same_text (county, code, id)
select distinct :county, code, id from story cross join lateral unnest(sketch) as code
 where at > now() - interval '60 days' order by 1, 2, 3;

insert into casework.work_order (county, id, case_id, unit, lead, state, sent_at, acknowledged_at,
  ended_at, outcome)
select :county, id + 3, id, unit, true, case when state = 'CLOSED' then 'DONE' else 'ACKNOWLEDGED' end,
       at + interval '1 day', at + interval '2 days',
       case when state = 'CLOSED' then at + interval '5 days' end,
       case when state = 'CLOSED' then '已处理' end
  from story where state not in ('REPORTED', 'ACCEPTED', 'DECLINED', 'MERGED') order by id;

-- Nobody is to be told of it now: the messages' reader is set behind these events as they are written.
with told as (
  insert into notification.feed_position (county, tx, id)
  values (:county, casework.feed_number(pg_current_xact_id()), 9223372036854775807)
      on conflict (county) do update set tx = excluded.tx, id = excluded.id)
insert into casework.event (county, id, case_id, version, at, move, state_from, state_to, actor_kind,
  actor, actor_name, unit, reason, detail)
select :county, s.id + 8 + m.version, s.id, m.version, s.at + m.version * interval '16 hours', m.move,
       m.state_from, m.state_to, 'staff', 1000 + n % 40, '演示', '', m.reason, m.detail::jsonb
  from story s
  cross join lateral (values
    (1, 'receive', null, 'REPORTED', null, null),
    (2, 'accept', 'REPORTED', 'ACCEPTED', null, null),
    (3, 'dispatch', 'ACCEPTED', 'DISPATCHED', '请尽快', '{"unit": "421127-governance-centre"}'),
    (4, 'acknowledge', 'DISPATCHED', 'HANDLING', null, null),
    (5, 'resolve', 'HANDLING', 'RESOLVED', '已处理', null),
    (6, 'confirm', 'RESOLVED', 'CHECKED', null, null),
    (7, 'callback', 'CHECKED', 'CLOSED', null, '{"heard": "SATISFIED", "rating": 5}'))
    as m (version, move, state_from, state_to, reason, detail)
 where m.version <= case when state in ('CLOSED', 'MERGED', 'DECLINED') then 7 else 2 + n % 4 end
 order by s.id;

insert into casework.move_key (county, key, fingerprint, case_id, version)
select :county, gen_random_uuid(), n, id, v from story cross join generate_series(2, 7) as v
 where at > now() - interval '30 days';

insert into deadline.clock (county, case_file, id, stage, urgency, category, started_at, limit_amount,
  limit_unit, limit_source, last_day_off, first_due_at, due_at, alarm_at, stopped_at, outcome, level,
  next_alert, next_alert_at)
select :county, s.id, s.id + 20 + c.place, c.stage, 'normal', category, s.at + c.place * interval '16 hours',
       5, 'working_days', '地方惯例，待县确认', 'rolls_forward', s.at + interval '20 days',
       s.at + interval '20 days', s.at + interval '20 days',
       case when stops then s.at + c.place * interval '17 hours' end,
       case when stops then 'in_time' end, 'town',
       case when not stops then 'reminder' end,
       case when not stops then now() + interval '20 days' end
  from story s
  cross join lateral (values (1, 'accept'), (2, 'dispatch'), (3, 'acknowledge'), (4, 'resolve'),
    (5, 'check'), (6, 'callback')) as c (place, stage)
  cross join lateral (select state in ('CLOSED', 'MERGED', 'DECLINED') or c.place < 2 + n % 4 as stops) e
 where state in ('CLOSED', 'MERGED', 'DECLINED') or c.place <= 2 + n % 4
 order by s.id;

insert into ledger.entry (county, id, at, actor_kind, actor_id, unit, role, action, subject_kind,
  subject_id, reason, detail, salt, leaf)
select :county, s.id + 40 + v, s.at + v * interval '16 hours', 'person', 1000 + n % 40,
       '421127-governance-centre', 'DESK', (array['report.receive', 'case.accept', 'case.dispatch',
       'case.acknowledge', 'case.resolve', 'case.confirm', 'case.callback'])[v], 'case-file', s.id::text,
       '', '{"from":"REPORTED","to":"ACCEPTED","version":2}', substr(sha256(s.id::text::bytea), 1, 16),
       sha256((s.id + v)::text::bytea)
  from story s cross join generate_series(1, 7) as v
 where v <= case when state in ('CLOSED', 'MERGED', 'DECLINED') then 7 else 2 + n % 4 end
 order by s.id;
