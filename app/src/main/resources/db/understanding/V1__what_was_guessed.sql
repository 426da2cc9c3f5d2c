-- How good the guesses at categories are, and the models that made them.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- A matter that the desk took on: what was guessed from its words alone, and what the desk decided.
create table judged (
  county      integer     not null,
  case_id     bigint      not null,
  at          timestamptz not null,
  week        date        not null,
  version     integer     not null,
  guessed     text        not null,
  probability real        not null,
  sure        boolean     not null,
  decided     text        not null,
  primary key (county, case_id)
) partition by range (case_id);

-- Ids are time-ordered (shared.Ids), so a range of ids is a range of time: see architecture.md.
create table judged_old  partition of judged for values from (0) to (728037221990400);
create table judged_2026 partition of judged for values from (728037221990400) to (761105114726400);
create table judged_2027 partition of judged for values from (761105114726400) to (794173007462400);
create table judged_rest partition of judged default;

-- Those worth a look: guessed otherwise than decided, or not sure.
create index judged_doubtful on judged (county, case_id desc) where guessed <> decided or not sure;

-- The sums by week, from which every figure is read.
create table weekly (
  county  integer not null,
  week    date    not null,
  version integer not null,
  guessed text    not null,
  decided text    not null,
  sure    boolean not null,
  amount  bigint  not null,
  primary key (county, week, version, guessed, decided, sure)
) with (fillfactor = 80);

-- What was learnt, version by version; older states are dropped, their figures stay.
create table model (
  county       integer     not null,
  version      integer     not null,
  at           timestamptz not null,
  examples     integer     not null,
  labels       integer     not null,
  held_out     integer     not null,
  held_since   date        not null,
  right_new    integer     not null,
  right_before integer     not null,
  right_pack   integer     not null,
  before       integer     not null,
  sure         integer     not null,
  sure_right   integer     not null,
  worthy       boolean     not null,
  state        bytea,
  primary key (county, version)
);

-- Which one guesses now: 0 is the pack's words and examples. Held: chosen by a person, and not to be
-- changed by the nightly training.
create table in_use (
  county  integer     not null primary key,
  version integer     not null,
  held    boolean     not null,
  at      timestamptz not null
);
