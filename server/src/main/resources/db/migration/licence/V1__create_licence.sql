create schema if not exists licence;

-- Types of licences as packs describe them; a licence keeps the version it was issued under.
create table licence.type_version (
  slug        text not null,
  version     text not null,                            -- SHA-256 of the definition
  definition  jsonb not null,
  in_force    boolean not null,
  loaded_at   timestamptz not null,
  primary key (slug, version)
);
create unique index on licence.type_version (slug) where in_force;

-- Running numbers: serials of an issuer and type in a year, credit codes of a division.
create table licence.number_series (
  name  text primary key,
  last  bigint not null check (last > 0)
);

create table licence.licence (
  id              uuid primary key,                     -- UUIDv7, made in Java
  case_id         uuid not null,
  type            text not null,                        -- slug
  type_version    text not null,
  number          text not null unique,                 -- identifier by GB/T 36904
  printed_number  text not null,                        -- the number people know: credit code, licence number; may be empty
  token           text not null unique check (length(token) = 22),  -- what the QR code carries
  authority       text not null check (length(authority) = 18),
  holder          uuid not null,
  holder_masked   text not null,
  fields          bytea not null,                       -- sealed: what is printed, by key
  issued_on       date not null,
  valid_until     date check (valid_until >= issued_on),
  state           text not null check (state in ('VALID', 'SUSPENDED', 'REVOKED', 'CANCELLED')),
  state_since     date not null,
  state_reason    text not null,
  version         int not null check (version > 0),
  sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),  -- null while it is being made
  unique (case_id, type),
  foreign key (type, type_version) references licence.type_version (slug, version),
  check (state = 'VALID' or (state_reason <> '' and sha256 is not null))
);
create unique index on licence.licence (sha256);
create unique index on licence.licence (type, printed_number) where printed_number <> '';
create index on licence.licence (printed_number) where printed_number <> '';
create index on licence.licence (holder, id);
create index on licence.licence (authority, id);

create table licence.event (
  licence_id  uuid not null references licence.licence (id),
  version     int not null check (version > 0),
  kind        text not null check (kind in ('ISSUED', 'SUSPENDED', 'RESUMED', 'REVOKED', 'CANCELLED')),
  reason      text not null,
  actor       uuid not null,
  post        text not null,
  at          timestamptz not null,
  salt        bytea not null check (length(salt) = 16),
  hash        bytea not null check (length(hash) = 32),
  primary key (licence_id, version)
);

-- Who used a licence in place of paper, and what for; the holder sees it.
create table licence.use (
  id          uuid primary key,
  licence_id  uuid not null references licence.licence (id),
  user_role   text not null,
  user_id     uuid not null,
  service     text not null,
  case_id     uuid,
  at          timestamptz not null
);
create index on licence.use (licence_id, id);
