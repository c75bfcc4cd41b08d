-- How far a case has come in its process: since when its step is on, what was examined below. Null where none is on.
alter table casework.case_file
  add column stage jsonb check (jsonb_typeof(stage) = 'object'),
  add column step_due_on date,
  -- Who has the turn: the authority that decides, or the one below that examines first; null where nobody has it.
  add column turn_authority text check (length(turn_authority) = 18);
update casework.case_file set turn_authority = authority where turn_step is not null;
alter table casework.case_file add check ((turn_authority is null) = (turn_step is null));

-- The lists of a post, as before, but by who has the turn.
drop index casework.case_turn;
drop index casework.case_held;
create index case_turn on casework.case_file (turn_authority, turn_role, turn_step, due_on, id)
  where turn_step is not null;
create index case_held on casework.case_file (turn_authority, turn_role, holder, due_on, id)
  where turn_step is not null;
