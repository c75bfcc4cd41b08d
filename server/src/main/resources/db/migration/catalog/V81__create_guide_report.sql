-- Somebody says that a guide is wrong. Nobody signs in for it: the code, known by its keyed digest alone, is how they
-- come back for the answer. Their words, how to reach them and the answer are sealed.
create table catalog.guide_report (
  id             uuid primary key,                        -- UUIDv7, made in Java
  code           bytea not null unique,
  code_sealed    bytea not null,
  digest         bytea not null,                          -- keyed, of the whole of what is said: said twice, it is once
  base_code      text not null check (base_code ~ '^[0-9]{12}$'),
  division       text not null,
  authority      text not null check (length(authority) = 18),
  guide_version  text not null check (guide_version = '' or guide_version ~ '^[0-9a-f]{64}$'),
  matter         text not null check (matter in
                   ('MATERIALS', 'TIME_OR_FEE', 'PLACE_OR_PHONE', 'PROCESS', 'APPLYING', 'WORDING', 'OTHER')),
  words          bytea not null,
  contact        bytea,                                   -- null where none was given, and some time after the answer
  received_at    timestamptz not null,
  due_on         date not null,                           -- last day to answer
  outcome        text check (outcome in ('CORRECTED', 'EXPLAINED')),
  answer         bytea,
  answered_at    timestamptz,
  answered_by    uuid,
  answered_post  text,
  check (num_nulls(outcome, answer, answered_at, answered_by, answered_post) in (0, 5))
);
create index on catalog.guide_report (authority, id) where answered_at is null;
create index on catalog.guide_report (authority, id) where answered_at is not null;
create index on catalog.guide_report (due_on, division) where answered_at is null;
create index on catalog.guide_report (digest);
create index on catalog.guide_report (answered_at) where contact is not null;
