create schema if not exists catalog;

-- A guide as it was at a time, by the hash of its content. Never deleted: cases run on the version they began with.
create table catalog.guide_version (
  version   text primary key check (version ~ '^[0-9a-f]{64}$'),
  slug      text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  content   jsonb not null,
  loaded_at timestamptz not null
);
create index on catalog.guide_version (slug, loaded_at);

-- The implementation list: who carries out a service for which division, and by which guide today.
create table catalog.service_item (
  implementation_code text primary key check (implementation_code ~ '^[0-9A-Z]{18}[1-6][0-9]{12}$'),
  slug                text not null,
  authority           text not null check (length(authority) = 18),
  division            text not null,
  guide_version       text not null references catalog.guide_version,
  unique (slug, division),
  check (left(implementation_code, 18) = authority)
);
