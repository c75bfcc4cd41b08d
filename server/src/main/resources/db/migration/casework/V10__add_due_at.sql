-- Limits in hours are due to the minute. Open cases get theirs with their next event; until then they go by day.
alter table casework.case_file add column due_at timestamptz;
