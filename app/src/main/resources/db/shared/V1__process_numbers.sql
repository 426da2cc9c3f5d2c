-- One row per number that a process may put into the ids it makes; see ProcessNumber.
create table shared.process_numbers (
  number smallint primary key check (number between 0 and 31),
  holder text,
  taken_until timestamptz not null
);

insert into shared.process_numbers (number, taken_until)
select number, '-infinity' from generate_series(0, 31) as number;

revoke insert, delete on shared.process_numbers from jingwei_app;
