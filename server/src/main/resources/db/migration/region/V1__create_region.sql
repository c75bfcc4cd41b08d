create schema if not exists region;

-- Each publication of a pack; the last row is the one in force.
create table region.pack_version (
  id            bigint generated always as identity primary key,
  hash          text not null check (hash ~ '^[0-9a-f]{64}$'),
  sections      text not null,                        -- the sections that loaded it, with their versions
  region        text not null,                        -- region.yaml as published
  divisions     int not null,
  authorities   int not null,
  published_at  timestamptz not null
);

create table region.division (
  code        text not null check (code ~ '^[0-9]+$'),
  name        text not null check (name <> ''),
  name_en     text not null,
  kind        text not null check (kind in ('PROVINCE', 'CITY', 'DISTRICT', 'TOWNSHIP', 'VILLAGE')),
  parent      text not null,
  valid_from  date not null,
  valid_to    date,
  primary key (code, valid_from),
  check (valid_to > valid_from),
  check ((kind = 'PROVINCE') = (parent = '')),
  check (length(code) = case kind when 'PROVINCE' then 2 when 'CITY' then 4 when 'DISTRICT' then 6
                                  when 'TOWNSHIP' then 9 else 12 end)
);

create table region.authority (
  credit_code      text primary key check (length(credit_code) = 18),
  name             text not null check (name <> ''),
  name_en          text not null,
  short_name       text not null check (short_name <> ''),
  short_name_en    text not null,
  kind             text not null,
  division         text not null,
  place            text not null,
  place_en         text not null,
  address          text not null,
  phone            text not null,
  complaint_phone  text not null,
  hours            text not null,
  hours_en         text not null,
  longitude        double precision not null,
  latitude         double precision not null,
  check (phone <> complaint_phone)
);

create table region.calendar_year (
  year  int primary key check (year between 1900 and 2200)
);

create table region.calendar_day (
  day   date primary key,
  kind  text not null check (kind in ('MAKE_UP_WORKDAY', 'HOLIDAY')),
  name  text not null
);
