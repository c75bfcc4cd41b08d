-- Since when a case stands where it stands: the time of its last event.
alter table casework.case_file add column moved_at timestamptz;
update casework.case_file set moved_at = coalesce(accepted_at, received_at);
alter table casework.case_file alter column moved_at set not null;
alter table casework.case_file add check (moved_at >= submitted_at);
