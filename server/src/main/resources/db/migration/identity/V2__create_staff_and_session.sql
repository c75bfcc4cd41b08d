create table identity.staff (
  id             uuid primary key,
  login          text not null unique check (login = lower(login) and length(login) between 2 and 60),
  name_sealed    bytea not null,
  password_hash  text not null check (password_hash like '$argon2id$%'),
  demo           boolean not null default false,
  active         boolean not null default true
);

create table identity.post (
  id         uuid primary key,
  staff_id   uuid not null references identity.staff,
  role       text not null check (role in ('WINDOW', 'OFFICER', 'HEAD', 'SUPERVISOR', 'OPERATOR')),
  title      text not null,
  title_en   text not null,
  authority  text not null check (length(authority) = 18),
  division   text not null check (division ~ '^\d{2,12}$'),
  active     boolean not null default true,
  unique (staff_id, authority, role)
);

-- A browser that is signed in. The token is in its cookie only; here is its SHA-256.
create table identity.session (
  token_hash  bytea primary key check (length(token_hash) = 32),
  face        text not null check (face in ('MY', 'DESK')),
  subject     uuid not null,                          -- a person or a member of staff
  post_id     uuid references identity.post,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  check (face = 'DESK' or post_id is null)
);
create index on identity.session (created_at);

create table identity.sign_in_code (
  phone_index  bytea primary key check (length(phone_index) = 32),
  id           uuid not null unique,
  code_hash    bytea not null check (length(code_hash) = 32),
  expires_at   timestamptz not null,
  tries        int not null check (tries >= 0)
);

create table identity.registration (
  token_hash    bytea primary key check (length(token_hash) = 32),
  phone_sealed  bytea not null,
  expires_at    timestamptz not null
);

-- Counted against abuse; the subject is a blind index of a phone, a login or an address.
create table identity.attempt (
  kind     text not null,
  subject  bytea not null check (length(subject) = 32),
  at       timestamptz not null
);
create index on identity.attempt (kind, subject, at desc);
create index on identity.attempt (at);
