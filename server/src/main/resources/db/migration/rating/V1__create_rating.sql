create schema if not exists rating;

-- One per case, never changed: the salt makes the leaf in the ledger tell nothing.
create table rating.rating (
  id           uuid primary key,                        -- UUIDv7, made in Java
  case_id      uuid not null unique,
  case_number  text not null,
  service      text not null,
  authority    text not null,
  division     text not null,
  level        smallint not null check (level between 1 and 5),
  text         text not null check (length(text) <= 500),
  rated_at     timestamptz not null,
  salt         bytea not null check (length(salt) = 16)
);
create index on rating.rating (authority, id desc);
