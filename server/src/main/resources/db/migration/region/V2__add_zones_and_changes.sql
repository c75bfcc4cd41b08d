-- Zones stand beside the five levels, with a code of their own of six digits.
alter table region.division
  drop constraint division_kind_check,
  drop constraint division_check2,
  add constraint division_kind_check
    check (kind in ('PROVINCE', 'CITY', 'DISTRICT', 'ZONE', 'TOWNSHIP', 'VILLAGE')),
  add constraint division_code_length
    check (length(code) = case kind when 'PROVINCE' then 2 when 'CITY' then 4 when 'DISTRICT' then 6 when 'ZONE' then 6
                                    when 'TOWNSHIP' then 9 else 12 end);

create table region.zone (
  code       text primary key,
  type       text not null,
  townships  text[] not null,
  powers     text[] not null                          -- kinds of authorities, or base codes of items
);

create table region.former_code (
  code       text not null check (code ~ '^[0-9]{6}$'),
  name       text not null,
  successor  text not null,
  primary key (code, name)
);

-- What a publication changed, in the order in which it is told.
create table region.pack_change (
  publication  bigint not null references region.pack_version,
  place        int not null,
  code         text not null,
  args         jsonb not null,
  primary key (publication, place)
);

-- The outlines of the districts as the portal draws them; one row, or none where the pack has no map.
create table region.map (
  id       int primary key check (id = 1),
  content  jsonb not null
);
