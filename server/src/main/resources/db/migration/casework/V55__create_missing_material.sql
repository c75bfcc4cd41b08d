-- What was missing when a case was accepted (容缺受理) and is still waited for. Gone once it has come or the case is over;
-- the events keep it.
create table casework.missing_material (
  case_id   uuid not null references casework.case_file (id),
  material  text not null,
  until     date not null,
  act_on    date not null check (act_on <= until + 1),   -- when the applicant is reminded next, or the case ends
  primary key (case_id, material)
);
create index on casework.missing_material (act_on);
