create schema if not exists identity;

create table identity.person (
  id                uuid primary key,                 -- UUIDv7, made in Java
  phone_sealed      bytea not null,
  phone_index       bytea not null unique check (length(phone_index) = 32),
  id_number_sealed  bytea not null,
  id_number_index   bytea not null unique check (length(id_number_index) = 32),
  name_sealed       bytea not null,
  email_sealed      bytea not null,                   -- of an empty text where none was given
  language          text not null check (language in ('zh', 'en')),
  registered_at     timestamptz not null
);

-- Who read whose data. Written once, never changed; each row has its leaf in the ledger.
create table identity.access (
  id         uuid not null primary key,
  subject    uuid not null,
  reader     uuid not null,
  role       text not null,
  authority  text not null,
  post       text not null,
  purpose    text not null,
  case_id    uuid,
  fields     text not null check (length(fields) > 0),
  at         timestamptz not null,
  salt       bytea not null
) partition by range (id);
create index on identity.access (subject, id desc);

create table identity.access_default partition of identity.access default;
