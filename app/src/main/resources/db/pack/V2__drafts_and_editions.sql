-- The county's draft, shared by all who may edit: revision grows with each edit and is locked by whoever edits or publishes.
create table draft (
  county   integer primary key,
  revision bigint not null default 0
);

-- What a draft (edition 0) or an edition that is still to come changes, a row of a table each.
create table edit (
  county  integer     not null,
  edition integer     not null,
  file    text        not null,
  key     text        not null,
  -- The row as it is to be; null ends it. A whole file stands under the key ''.
  cells   jsonb,
  -- The row as it was live when it was edited; null where there was none.
  base    jsonb,
  version integer     not null,
  by      bigint      not null,
  at      timestamptz not null,
  primary key (county, edition, file, key)
);

-- Texts of files, each kept once.
create table file (
  digest text primary key,
  text   text not null
);

create table edition (
  county       integer     not null,
  number       integer     not null,
  state        text        not null,
  mark         text        not null,
  reason       text        not null,
  by           bigint      not null,
  at           timestamptz not null,
  effective_at timestamptz not null,
  approved_by  bigint      not null default 0,
  loaded_at    timestamptz,
  digest       text        not null default '',
  changes      integer     not null,
  trouble      text        not null default '',
  primary key (county, number)
);
create unique index edition_live on edition (county) where state = 'LIVE';
create index edition_planned on edition (effective_at) where state = 'PLANNED';

create table edition_file (
  county integer not null,
  number integer not null,
  name   text    not null,
  digest text    not null references file,
  primary key (county, number, name)
);

-- What was sent in and is looked at before it is kept in the draft.
create table incoming (
  county integer     not null,
  id     bigint      not null,
  name   text        not null,
  by     bigint      not null,
  at     timestamptz not null,
  primary key (county, id)
);
create table incoming_file (
  county integer not null,
  id     bigint  not null,
  name   text    not null,
  digest text    not null references file,
  primary key (county, id, name)
);
