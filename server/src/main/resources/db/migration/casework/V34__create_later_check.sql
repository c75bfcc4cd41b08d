-- What waits to be checked by a person after the grant: a share of what the system decided, and what was promised. Gone
-- once the finding is written down; the events keep it.
create table casework.later_check (
  case_id    uuid not null references casework.case_file (id),
  kind       text not null check (kind in ('SAMPLE', 'COMMITMENT')),
  authority  text not null check (length(authority) = 18),
  check_by   date not null,
  primary key (case_id, kind)
);
create index on casework.later_check (authority, check_by, case_id);
