-- One line for each person, kind and day, however often the watch looks.
create table audit.finding (
  county integer not null,
  id bigint not null,
  kind text not null,
  actor bigint not null,
  day date not null,
  people bigint not null,
  times bigint not null,
  found timestamptz not null,
  judged timestamptz,
  judged_by bigint,
  explained boolean,
  words text,
  primary key (county, id),
  unique (county, kind, actor, day),
  check ((judged is null) = (judged_by is null)),
  check ((judged is null) = (explained is null)),
  check ((judged is null) = (words is null))
);

create index finding_open on audit.finding (county, id) where judged is null;

revoke delete on audit.finding from jingwei_app;
