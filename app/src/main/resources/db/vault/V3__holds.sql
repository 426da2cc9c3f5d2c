-- What the law lets a leader hold, for one case and up to a day: the telling of who looked
-- (DISCLOSURE), or the erasing when the keeping time ends (ERASURE).
create table vault.hold (
  county      integer     not null,
  id          bigint      not null,
  kind        text        not null,
  case_id     bigint      not null,
  basis       text        not null,
  reason      text        not null,
  since       timestamptz not null,
  until       timestamptz not null,
  placed_by   bigint      not null,
  unit        text        not null,
  lifted_at   timestamptz,
  lifted_by   bigint,
  lifted_for  text,
  primary key (county, id)
);
create index hold_of_case on vault.hold (county, case_id, id);
create index hold_standing on vault.hold (county, kind, until) where lifted_at is null;

-- Whom a held telling concerns.
create table vault.held_person (
  county integer not null,
  person bigint  not null,
  hold   bigint  not null,
  primary key (county, person, hold)
);
