create schema casework;

create sequence casework.case_serial;

-- The current row of a case: what the fold over its events gives, and what queues are read by.
create table casework.case_file (
  id                   uuid primary key,              -- UUIDv7, made in Java
  number               text not null unique,
  service              text not null,                 -- slug
  guide_version        text not null,
  implementation_code  text not null,
  authority            text not null check (length(authority) = 18),
  division             text not null,
  applicant            uuid not null,
  applicant_masked     text not null,
  state                text not null check (state in (
      'SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED', 'CONCLUDED_GRANTED',
      'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN')),
  version              int not null check (version > 0),
  terms                jsonb not null,
  submitted_at         timestamptz not null,
  received_at          timestamptz not null,
  accepted_at          timestamptz,
  answer_by            date,
  site_check_needed    boolean not null,
  site_checked         boolean not null,
  due_on               date not null,
  last_hash            bytea not null check (length(last_hash) = 32),
  check (received_at >= submitted_at),
  check (state not in ('ACCEPTED', 'REVIEWED', 'GRANTED', 'CONCLUDED_GRANTED', 'CONCLUDED_REFUSED')
         or accepted_at is not null),
  check ((state = 'AWAITING_CORRECTION') <= (answer_by is not null)),
  check (site_check_needed or not site_checked)
);
create index on casework.case_file (applicant, id);
create index on casework.case_file (answer_by) where state = 'AWAITING_CORRECTION';

-- What happened, in order, chained by salted hashes. The body is sealed: it may hold words about persons.
create table casework.event (
  case_id    uuid not null,
  version    int not null check (version > 0),
  tx         bigint not null default pg_current_xact_id()::text::bigint,
  type       text not null,
  at         timestamptz not null,
  actor      uuid not null,
  role       text not null,
  authority  text not null,
  post       text not null,
  body       bytea not null,
  salt       bytea not null check (length(salt) = 16),
  hash       bytea not null check (length(hash) = 32),
  primary key (case_id, version)
) partition by range (case_id);
create table casework.event_default partition of casework.event default;
create index on casework.event (tx, case_id, version);

-- What the applicant handed in; each correction adds a version.
create table casework.content (
  case_id  uuid not null,
  version  int not null check (version > 0),
  body     bytea not null,
  primary key (case_id, version)
);
