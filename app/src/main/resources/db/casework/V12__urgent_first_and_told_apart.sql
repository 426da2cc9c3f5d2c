-- What is urgent and not yet handed on stands before every deadline, in the order of its arrival.
alter table case_file alter column due_order set expression as (
  case when urgency = 'URGENT' and state in ('REPORTED', 'ACCEPTED') then '-infinity'::timestamptz
       else coalesce(due_at, 'infinity'::timestamptz) end);

-- Two matters of which a person said that they are not the same; the smaller id first.
create table told_apart (
  county integer     not null,
  one    bigint      not null,
  other  bigint      not null,
  at     timestamptz not null,
  by     bigint      not null,
  primary key (county, one, other)
);
create index told_apart_other on told_apart (county, other);
