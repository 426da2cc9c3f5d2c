-- The erasable part of an entry is reason and detail. Erasing them also destroys the salt, without
-- which the content hash that then takes their place tells nothing.
create table ledger.entry (
  county integer not null,
  id bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id bigint,
  unit text not null,
  role text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  about bigint,
  reason text,
  detail text,
  salt bytea,
  content_hash bytea,
  leaf bytea not null,
  -- A transaction may commit after one that started later. The sequencer takes only entries of
  -- transactions older than every open one, so that it never overtakes an entry yet to appear.
  xact xid8 not null default pg_current_xact_id(),
  primary key (county, id),
  check ((salt is null) = (content_hash is not null)),
  check ((salt is null) = (reason is null)),
  check ((salt is null) = (detail is null))
);

create index entry_by_subject on ledger.entry (county, subject_id, id);
create index entry_by_actor on ledger.entry (county, actor_id, id) where actor_id is not null;
create index entry_about on ledger.entry (county, about, id) where about is not null;
create index entry_in_commit_order on ledger.entry (county, xact, id);

-- Which entry is which leaf of the county's tree.
create table ledger.leaf (
  county integer not null,
  leaf_index bigint not null,
  entry_id bigint not null,
  primary key (county, leaf_index),
  unique (county, entry_id)
);

-- 256 hashes of one level, 32 bytes each: of leaves at level 0, of whole tiles of the level below
-- above it. Only the last tile of a level is ever replaced, by a longer one.
create table ledger.tile (
  county integer not null,
  level integer not null,
  tile_index bigint not null,
  hashes bytea not null,
  primary key (county, level, tile_index)
);

alter table ledger.tile alter column hashes set storage external;

-- The tree's size and root, and the entry up to which commits were numbered.
create table ledger.tree (
  county integer primary key,
  size bigint not null default 0,
  root bytea,
  last_xact xid8 not null default '0',
  last_entry bigint not null default 0
);

revoke all on ledger.entry, ledger.leaf from jingwei_app;
grant select, insert on ledger.entry, ledger.leaf to jingwei_app;
revoke delete on ledger.tile, ledger.tree from jingwei_app;

-- Destroys reason, detail and salt for good; every proof stays whole. Not for the working role:
-- whoever runs it appends an entry that says so.
create function ledger.erase_content(of_county integer, entries bigint[]) returns bigint
language sql as $$
  with erased as (
    update ledger.entry
       set content_hash = sha256(
             salt
             || int4send(octet_length(convert_to(reason, 'UTF8'))) || convert_to(reason, 'UTF8')
             || int4send(octet_length(convert_to(detail, 'UTF8'))) || convert_to(detail, 'UTF8')),
           salt = null, reason = null, detail = null
     where county = of_county and id = any(entries) and salt is not null
    returning 1)
  select count(*) from erased
$$;

revoke all on function ledger.erase_content(integer, bigint[]) from public;
