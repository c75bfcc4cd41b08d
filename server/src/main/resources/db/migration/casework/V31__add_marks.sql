-- What is marked on a case beside its steps; null where nothing is. Of its due date somebody is told next at remind_at.
alter table casework.case_file
  add column marks jsonb check (jsonb_typeof(marks) = 'object'),
  add column remind_at timestamptz;
create index case_to_remind on casework.case_file (remind_at) where remind_at is not null;

-- Open cases get their reminders with their next event; until then they are told of once they are overdue.
update casework.case_file
   set remind_at = coalesce(due_at, (due_on + 1)::timestamp at time zone 'Asia/Shanghai')
 where turn_step is not null;
