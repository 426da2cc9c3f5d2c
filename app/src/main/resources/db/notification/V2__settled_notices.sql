-- A matter that moves on settles what was told of it before: the bell counts what still waits.
alter table notification.notice add column settled boolean not null default false;

create index notice_unsettled on notification.notice (county, case_id) where not settled;
