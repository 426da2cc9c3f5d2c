-- The outbox as a page: lists newest first, what is sent is nearly all of it and needs none.
create index message_waiting_newest on notification.message (county, id desc) where state = 'WAITING';
create index message_no_number on notification.message (county, id desc) where state = 'NO_NUMBER';

-- What a county's pack says instead of the usual texts.
create table notification.message_text (
  county   integer not null,
  kind     text    not null,
  language text    not null,
  text     text    not null,
  primary key (county, kind, language)
);
