-- The last, unfinished tile of each level lives apart, so that full tiles are never changed and the
-- working role needs no right to.
create table ledger.edge (
  county integer not null,
  level integer not null,
  tile_index bigint not null,
  hashes bytea not null,
  primary key (county, level)
);

alter table ledger.edge alter column hashes set storage external;

insert into ledger.edge (county, level, tile_index, hashes)
select county, level, tile_index, hashes from ledger.tile where octet_length(hashes) < 8192;

delete from ledger.tile where octet_length(hashes) < 8192;

revoke all on ledger.tile, ledger.edge, ledger.tree from jingwei_app;
grant select, insert on ledger.tile to jingwei_app;
grant select, insert, update on ledger.edge, ledger.tree to jingwei_app;

-- What was done of one kind, newest first: by purpose, and who looked at unusually many.
create index entry_by_action on ledger.entry (county, action, id);
