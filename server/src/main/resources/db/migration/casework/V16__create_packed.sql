-- What is kept of an ended case in one piece: its events and what was handed in, gone from their own tables then. Most of
-- it is the same from case to case; that stands once, in the words, and holds nothing of anybody.
create table casework.pack_words (
  id             int generated always as identity primary key,
  guide_version  text not null unique,
  words          text not null
);
create table casework.packed (
  case_id   uuid primary key,
  words_id  int not null,
  body      bytea not null                            -- sealed: it holds words about persons
);

-- An event that comes after all, such as a reopening, makes it false again.
alter table casework.case_file add column packed boolean not null default false;
create index case_to_pack on casework.case_file (moved_at) where not packed;
