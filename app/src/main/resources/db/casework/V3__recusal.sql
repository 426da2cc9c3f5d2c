-- Units that must not see a matter, because it complains of them.
alter table case_file add column recused text[] not null default '{}';
