-- What whoever takes a call asks, in order.
alter table report.category add column script jsonb not null default '[]';
