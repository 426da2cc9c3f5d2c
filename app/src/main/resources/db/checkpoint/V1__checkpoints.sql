-- Nothing in this schema is ever changed or deleted: what was signed stays.
create table checkpoint.checkpoint (
  county integer not null,
  id bigint not null,
  at timestamptz not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  primary key (county, id)
);

create index checkpoint_by_size on checkpoint.checkpoint (county, size, id);

create table checkpoint.cosignature (
  county integer not null,
  checkpoint_id bigint not null,
  witness text not null,
  at timestamptz not null,
  line text not null,
  primary key (county, checkpoint_id, witness)
);

create index cosignature_by_witness on checkpoint.cosignature (county, witness, checkpoint_id);

-- The keys that have signed for the county: with a key that is not here, nothing is signed, so
-- that a lost key file is noticed and not silently replaced.
create table checkpoint.verifier_key (
  county integer not null,
  vkey text not null,
  since timestamptz not null,
  primary key (county, vkey)
);

-- What this county, as a witness, has cosigned of other logs: each row follows on the one whose
-- size is its old size. The key lets one row at most follow on each, so of two trees that part
-- ways only one is ever cosigned, whatever comes in at the same moment.
create table checkpoint.witnessed (
  county integer not null,
  origin text not null,
  old_size bigint not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null,
  primary key (county, origin, old_size),
  check (size > old_size)
);

revoke all on checkpoint.checkpoint, checkpoint.cosignature, checkpoint.verifier_key,
  checkpoint.witnessed from jingwei_app;
grant select, insert on checkpoint.checkpoint, checkpoint.cosignature, checkpoint.verifier_key,
  checkpoint.witnessed to jingwei_app;
