-- When a member of staff is away from a post, and who of the same post stands in. A row is only ever ended early.
create table identity.absence (
  id          uuid primary key,                       -- UUIDv7, made in Java
  staff_id    uuid not null references identity.staff,
  role        text not null check (role in ('WINDOW', 'OFFICER', 'HEAD')),
  authority   text not null check (length(authority) = 18),
  first_day   date not null,
  last_day    date not null,
  substitute  uuid not null references identity.staff,
  set_by      uuid not null,
  set_at      timestamptz not null,
  ended_by    uuid,                                   -- null unless it was ended before its last day
  ended_at    timestamptz,
  salt        bytea not null check (length(salt) = 16),
  check (first_day <= last_day),
  check (staff_id <> substitute),
  check ((ended_by is null) = (ended_at is null))
);
create index on identity.absence (authority, role, last_day) where ended_at is null;
create index on identity.post (authority, role);
