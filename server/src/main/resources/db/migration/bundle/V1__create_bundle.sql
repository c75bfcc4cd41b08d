create schema if not exists bundle;

-- Every text of a bundle that anything began with; a bundle's file finishes under the version it began with.
create table bundle.bundle_version (
  version    text primary key,                        -- SHA-256 of the content
  slug       text not null,
  content    jsonb not null,
  loaded_at  timestamptz not null
);

create table bundle.bundle (
  version    text primary key references bundle.bundle_version,
  place      int  not null unique
);

create sequence bundle.file_serial;

-- A draft, until it is submitted; from then on what was said is with the parts.
create table bundle.file (
  id               uuid primary key,                  -- UUIDv7, made in Java
  person           uuid not null,
  person_masked    text not null default '',
  bundle           text not null,
  division         text not null,
  bundle_version   text not null,
  edition          text not null,                     -- hash over the bundle and the guides of its members
  state            text not null check (state in ('DRAFT', 'SUBMITTED')),
  version          int  not null check (version > 0),
  content          bytea,                             -- sealed
  updated_at       timestamptz not null,
  number           text unique,
  submitted_at     timestamptz,
  check ((state = 'DRAFT') = (content is not null)),
  check ((state = 'SUBMITTED') = (number is not null)),
  check ((number is null) = (submitted_at is null))
);
-- Two tabs that begin the same bundle begin one.
create unique index on bundle.file (person, bundle, division) where state = 'DRAFT';
create index on bundle.file (person, id desc);

-- Mirrors PartTransitions. A part keeps what its authority will be told until its case is opened, then the case has it.
create table bundle.part (
  file                 uuid not null references bundle.file,
  service              text not null,
  place                int  not null,
  guide_version        text not null,
  implementation_code  text not null,
  authority            text not null,
  division             text not null,
  state                text not null
                       check (state in ('WAITING', 'RUNNING', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'BLOCKED')),
  waits_for            text[] not null,               -- services of the same file
  outputs              text[] not null,               -- what others may wait for
  brought              jsonb not null,                -- fields and materials that come from them
  content              bytea,                         -- sealed
  case_id              uuid unique,
  case_number          text,
  blocked_by           text,
  moved_at             timestamptz not null,
  primary key (file, service),
  check ((state = 'WAITING') = (content is not null)),
  check (state <> 'WAITING' or case_id is null),
  check (state not in ('RUNNING', 'GRANTED', 'REFUSED') or case_id is not null),
  check ((case_id is null) = (case_number is null)),
  check ((state = 'BLOCKED') = (blocked_by is not null))
);

-- What happened to a file, never changed: the salt makes the leaf in the ledger tell nothing.
create table bundle.act (
  id       uuid primary key,                          -- UUIDv7, made in Java
  file     uuid not null references bundle.file,
  service  text not null,                             -- empty where it concerns the whole
  kind     text not null
           check (kind in ('SUBMITTED', 'OPENED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'BLOCKED')),
  actor    uuid not null,
  at       timestamptz not null,
  salt     bytea not null check (length(salt) = 16)
);
create index on bundle.act (file, id);
