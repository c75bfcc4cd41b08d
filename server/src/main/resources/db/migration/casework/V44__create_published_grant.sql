-- Grants that the law makes public (Licensing Law, Art. 40), in the order in which they were published. What no longer
-- holds is withdrawn and keeps its row.
create table casework.published_grant (
  id            bigint generated always as identity primary key,
  case_id       uuid not null references casework.case_file (id),
  version       int not null check (version > 0),   -- of the event that granted
  authority     text not null check (length(authority) = 18),
  licence       text not null,                      -- its number; empty where the result is no licence
  granted_on    date not null,
  withdrawn_on  date check (withdrawn_on >= granted_on),
  unique (case_id, version)
);
create index on casework.published_grant (id desc) where withdrawn_on is null;
create index on casework.published_grant (authority, id desc) where withdrawn_on is null;
