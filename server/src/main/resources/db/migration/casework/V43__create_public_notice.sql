-- What is made public before it is decided; whether it runs the days say. The words are public.
create table casework.public_notice (
  case_id       uuid not null references casework.case_file (id),
  nr            int not null check (nr > 0),
  published_on  date not null,
  until         date not null check (until > published_on),
  matter        text not null,
  primary key (case_id, nr)
);
create index on casework.public_notice (until);

-- What was said against it, sealed with who said it; the digest keeps one that is sent twice from counting twice.
create table casework.objection (
  case_id      uuid not null references casework.case_file (id),
  nr           int not null check (nr > 0),
  digest       bytea not null check (length(digest) = 32),
  body         bytea not null,
  received_at  timestamptz not null,
  primary key (case_id, nr),
  unique (case_id, digest)
);
