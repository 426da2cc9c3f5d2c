-- A message goes out by text message or by mail, and says what was done.
alter table notification.message
  add column way     text,
  add column subject text not null default '',
  -- The same without anybody's own words: what is sent where those are held back.
  add column bare    text not null default '';

-- Held back by the last look, until somebody decides.
create index message_held on notification.message (county, id desc) where state = 'HELD';

-- Whoever left no number may have left a mail address.
drop index notification.message_no_number;
update notification.message set state = 'NO_ADDRESS' where state = 'NO_NUMBER';
create index message_no_address on notification.message (county, id desc) where state = 'NO_ADDRESS';

-- One message for what one version of a matter means to one report, also when it comes by a merge.
drop index notification.message_once;
create unique index message_once on notification.message (county, report_id, kind, case_id, version);

-- A category's own words go before those for all.
alter table notification.message_text add column category text not null default '';
alter table notification.message_text drop constraint message_text_pkey;
alter table notification.message_text add primary key (county, category, kind, language);
