create schema if not exists ledger;

create table ledger.leaf (
  id    uuid not null primary key,                    -- UUIDv7, made in Java
  kind  text not null,
  hash  bytea not null check (length(hash) = 32),
  at    timestamptz not null
) partition by range (id);

create table ledger.leaf_default partition of ledger.leaf default;
