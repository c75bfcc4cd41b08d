-- What moves the clock of a case: how much longer its limit was made, and the special procedures it stood still for.
alter table casework.case_file
  add column extended_by int not null default 0 check (extended_by >= 0),
  add column pauses jsonb not null default '[]' check (jsonb_typeof(pauses) = 'array');
create index case_to_accept on casework.case_file (due_on) where state = 'SUBMITTED';
