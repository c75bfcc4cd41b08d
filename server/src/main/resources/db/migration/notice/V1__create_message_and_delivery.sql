create schema if not exists notice;

create table notice.message (
  id           uuid primary key,                      -- UUIDv7, made in Java
  person_id    uuid not null,
  template     text not null,
  args_sealed  bytea not null,                        -- JSON, sealed by the column cipher
  case_id      uuid,
  dedup_key    text not null check (length(dedup_key) between 1 and 200),
  at           timestamptz not null,
  read_at      timestamptz,
  unique (person_id, dedup_key)
);
create index on notice.message (person_id, id desc);
create index on notice.message (person_id) where read_at is null;

create table notice.delivery (
  id              uuid primary key,
  message_id      uuid references notice.message,     -- null for sign-in codes
  channel         text not null check (channel in ('SMS', 'EMAIL')),
  state           text not null check (state in ('WAITING', 'TAKEN', 'DELIVERED', 'GIVEN_UP', 'UNCONFIRMED')),
  content_sealed  bytea,                              -- address and text, sealed; wiped once they are out
  tries           int not null default 0,
  next_try_at     timestamptz,
  leased_until    timestamptz,
  expires_at      timestamptz,
  reason          text not null default '',
  created_at      timestamptz not null,
  ended_at        timestamptz,
  check ((state = 'WAITING') = (content_sealed is not null)),
  check ((state in ('WAITING', 'TAKEN')) = (next_try_at is not null)),
  check ((state in ('WAITING', 'TAKEN')) = (ended_at is null))
);
create index on notice.delivery (next_try_at) where next_try_at is not null;
create index on notice.delivery (message_id);
