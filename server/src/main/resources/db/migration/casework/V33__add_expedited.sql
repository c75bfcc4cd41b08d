-- What goes before others in every queue; few do.
alter table casework.case_file
  add column expedited boolean not null generated always as (coalesce((marks ->> 'expedited')::boolean, false)) stored;
create index case_expedited on casework.case_file (authority, due_on, id) where expedited and turn_step is not null;
