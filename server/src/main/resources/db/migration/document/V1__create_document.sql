create schema if not exists document;

-- The running number of an authority's papers of one kind in one year.
create table document.number_series (
  authority  text not null check (length(authority) = 18),
  kind       text not null,
  year       int  not null,
  last       int  not null check (last > 0),
  primary key (authority, kind, year)
);

create table document.paper (
  id          uuid primary key,                        -- UUIDv7, made in Java
  kind        text not null check (kind in ('RECEIPT', 'ACCEPTANCE_NOTICE', 'CORRECTION_NOTICE',
                                            'ACCEPTANCE_REFUSAL', 'GRANT', 'REFUSAL')),
  case_id     uuid not null,
  occasion    text not null,                           -- which act of the case it records; one paper for each
  authority   text not null check (length(authority) = 18),
  number      text not null unique,
  dated_on    date not null,
  sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),  -- null while it is being made
  sealed_at   timestamptz,
  unique (case_id, kind, occasion),
  check ((sha256 is null) = (sealed_at is null))
);
create unique index on document.paper (sha256);

create table document.seal_use (
  id           uuid primary key,
  authority    text not null check (length(authority) = 18),
  certificate  text not null,                          -- serial number, hexadecimal
  subject      text not null check (subject in ('paper', 'licence')),
  subject_id   uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at           timestamptz not null,
  salt         bytea not null check (length(salt) = 16),
  hash         bytea not null check (length(hash) = 32)
);
create index on document.seal_use (authority, at);
create index on document.seal_use (subject_id);
