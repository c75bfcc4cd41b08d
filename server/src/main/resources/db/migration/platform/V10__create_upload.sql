-- A file on its way in (sha256 null) or arrived. The bytes lie in the data folder, never here.
create table platform.upload (
  id            uuid primary key,                       -- UUIDv7, made in Java
  owner         uuid not null,
  name          text not null check (length(name) between 1 and 200),
  said_type     text not null,
  length_bytes  bigint not null check (length_bytes > 0),
  expires_at    timestamptz not null,
  sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type    text,
  check ((sha256 is null) = (media_type is null))
);
create index on platform.upload (owner, sha256);
create index on platform.upload (expires_at) where sha256 is null;
