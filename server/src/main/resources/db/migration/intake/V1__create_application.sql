create schema if not exists intake;

-- A draft, until it is submitted; from then on its content is the case's and is kept there alone.
create table intake.application (
  id             uuid primary key,                       -- UUIDv7, made in Java
  person         uuid not null,
  service        text not null,
  division       text not null,
  guide_version  text not null,
  state          text not null check (state in ('DRAFT', 'SUBMITTED')),
  version        int  not null check (version > 0),
  content        bytea,                                  -- sealed
  updated_at     timestamptz not null,
  case_id        uuid,
  case_number    text,
  check ((state = 'DRAFT') = (content is not null)),
  check ((state = 'SUBMITTED') = (case_id is not null)),
  check ((case_id is null) = (case_number is null))
);
-- Two tabs that begin the same application begin one.
create unique index on intake.application (person, service, division) where state = 'DRAFT';
create index on intake.application (person, updated_at desc) where state = 'DRAFT';
create unique index on intake.application (case_id);
