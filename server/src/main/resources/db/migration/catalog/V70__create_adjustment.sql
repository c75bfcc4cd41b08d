-- A change of the catalogue (目录调整): files of the pack that are reviewed together and published together.
create table catalog.adjustment (
  id                 uuid primary key,                -- UUIDv7, made in Java
  version            int not null check (version > 0),
  state              text not null check (state in (
                       'DRAFT', 'STAFFING_REVIEW', 'LEGAL_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
  title              text not null check (length(title) between 1 and 200),
  reason             text not null check (length(reason) <= 4000),
  effective_on       date,                            -- null: as soon as it is approved
  authority          text not null check (length(authority) = 18),
  author             uuid not null,
  hands              uuid[] not null,                 -- everybody who wrote in it; none of them reviews it
  staffing_reviewer  uuid,
  begun_at           timestamptz not null,
  changed_by         uuid not null,
  changed_at         timestamptz not null,
  check (author = any(hands)),
  check ((state in ('LEGAL_REVIEW', 'APPROVED', 'PUBLISHED')) <= (staffing_reviewer is not null)),
  check ((state in ('DRAFT', 'STAFFING_REVIEW')) <= (staffing_reviewer is null)),
  check (not staffing_reviewer = any(hands))
);
create index on catalog.adjustment (changed_at desc, id desc);
create index on catalog.adjustment (effective_on, changed_at) where state = 'APPROVED';

-- A file as it shall be. Its base is what it was when the edit began, so that what others publish meanwhile is seen.
create table catalog.adjustment_file (
  adjustment  uuid not null references catalog.adjustment,
  path        text not null check (path ~ '^[a-z0-9._-]+(/[a-z0-9._-]+)?$'),
  version     int not null check (version > 0),
  base        bytea,                                  -- null where there was no such file
  content     bytea,                                  -- null where the file goes
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  primary key (adjustment, path),
  check (base is not null or content is not null)
);
create index on catalog.adjustment_file (path);

-- Who did what, and which content they had before them; each has a leaf in the ledger.
create table catalog.adjustment_step (
  adjustment  uuid not null references catalog.adjustment,
  number      int not null check (number > 0),
  kind        text not null check (kind in (
                'BEGUN', 'SUBMITTED', 'STAFFING_APPROVED', 'LEGAL_APPROVED', 'SENT_BACK', 'WITHDRAWN', 'PUBLISHED',
                'PUBLICATION_REFUSED')),
  words       text not null,
  problems    jsonb not null default '[]',            -- why it could not be published
  contents    text not null check (contents ~ '^[0-9a-f]{64}$'),
  actor       uuid not null,
  post        text not null,
  authority   text not null,
  at          timestamptz not null,
  salt        bytea not null check (length(salt) = 16),
  primary key (adjustment, number)
);
