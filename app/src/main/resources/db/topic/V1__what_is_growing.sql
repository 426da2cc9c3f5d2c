-- Which matters tell of one topic, and how many people do so. Nothing here says who.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- A matter and the topic under which it was filed; one that joined none has its own id as topic.
create table told (
  county  integer     not null,
  case_id bigint      not null,
  at      timestamptz not null,
  area    text        not null,
  topic   bigint      not null,
  primary key (county, case_id)
) partition by range (case_id);

-- Ids are time-ordered (shared.Ids), so a range of ids is a range of time: see architecture.md.
create table told_old  partition of told for values from (0) to (728037221990400);
create table told_2026 partition of told for values from (728037221990400) to (761105114726400);
create table told_2027 partition of told for values from (761105114726400) to (794173007462400);
create table told_rest partition of told default;

create index told_by_topic on told (county, topic, case_id desc);

-- A topic and its figures. Those of a topic that was joined into another stand with that one.
create table topic (
  county   integer     not null,
  id       bigint      not null,
  centre   bigint      not null,
  names    text[]      not null,
  title    text,
  area     text        not null,
  profile  bytea       not null,
  since    timestamptz not null,
  latest   timestamptz not null,
  matters  integer     not null,
  open     integer     not null default 0,
  people   integer     not null default 0,
  nameless integer     not null default 0,
  texts    integer     not null default 0,
  days     integer     not null default 0,
  areas    integer     not null default 0,
  heat     float8      not null default 0,
  lately   integer     not null default 0,
  before   integer     not null default 0,
  weeks    integer     not null default 0,
  joined   bigint,
  noticed  timestamptz,
  primary key (county, id)
) with (fillfactor = 80);

create index topic_by_heat on topic (county, heat desc, id desc) where matters > 1 and joined is null;
create index topic_joined on topic (county, joined) where joined is not null;

-- The names that lead a new text to topics.
create table name (
  county integer not null,
  piece  integer not null,
  topic  bigint  not null,
  primary key (county, piece, topic)
);

create index name_by_topic on name (county, topic);

-- What a person took out of a topic: it is not put back.
create table apart (
  county  integer     not null,
  case_id bigint      not null,
  topic   bigint      not null,
  at      timestamptz not null,
  primary key (county, case_id, topic)
);

-- In how many texts each piece stands, as of the last grouping.
create table rarity (
  county integer     not null primary key,
  at     timestamptz not null,
  state  bytea       not null
);
