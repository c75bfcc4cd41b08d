-- Which event of a case somebody at the desk shall know of: one member of a post, or whoever is at it.
create table casework.alert (
  id         uuid primary key,                        -- UUIDv7, made in Java
  case_id    uuid not null references casework.case_file (id),
  version    int not null,                            -- of the event
  authority  text not null check (length(authority) = 18),
  role       text not null check (role in ('WINDOW', 'OFFICER', 'HEAD')),
  member     uuid,                                    -- null for everybody at the post
  due_on     date,                                    -- it is shown while the case is still due then; null for always
  unique nulls not distinct (case_id, version, role, member)
);
create index on casework.alert (authority, role, id);

create table casework.alert_reading (
  alert   uuid not null references casework.alert (id) on delete cascade,
  reader  uuid not null,
  at      timestamptz not null,
  primary key (alert, reader)
);
