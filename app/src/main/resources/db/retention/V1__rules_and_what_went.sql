-- Keeping times that a county's pack sets in place of the usual ones.
create table retention.rule (
  county    integer not null,
  kind      text    not null,
  days      integer not null,
  source    text    not null,
  source_en text    not null,
  primary key (county, kind)
);

-- What went, a row for each day and kind; written with the erasing itself.
create table retention.gone (
  county integer not null,
  day    date    not null,
  kind   text    not null,
  amount bigint  not null,
  primary key (county, day, kind)
);
