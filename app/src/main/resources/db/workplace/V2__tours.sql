-- How far each person is with the tour of their first day. One row for each, kept while the person is.
create table tour (
  county integer     not null,
  person bigint      not null,
  name   text        not null,
  step   integer     not null check (step >= 0),
  ended  boolean     not null,
  at     timestamptz not null,
  primary key (county, person)
);
