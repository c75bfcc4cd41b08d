-- The base catalogue: what may be asked of an authority. Some items have a guide, the others wait for theirs.
create table catalog.base_item (
  base_code            text primary key check (base_code ~ '^[0-9]{12}$'),
  slug                 text not null unique,
  name                 text not null check (name <> ''),
  name_en              text not null,
  type                 text not null,
  levels               text[] not null check (cardinality(levels) > 0),
  authority            text not null,
  addressees           text[] not null,
  person_themes        text[] not null,
  organisation_themes  text[] not null,
  keywords             text[] not null,
  basis_to_check       boolean not null,
  guide_version        text not null check (guide_version = '' or guide_version ~ '^[0-9a-f]{64}$')
);

-- The implementation list names base items now, with or without a guide. It is derived from the pack and is written
-- anew by the publication that follows this migration.
delete from catalog.service_item;
alter table catalog.service_item
  drop column slug,
  drop column guide_version,
  add column base_code text not null check (right(implementation_code, 12) = base_code),
  add constraint service_item_base_code_division_key unique (base_code, division);

-- What the portal is browsed by, as the pack declares it.
create table catalog.theme (
  audience  text not null check (audience in ('PERSON', 'ORGANISATION')),
  key       text not null,
  place     int not null,
  name      text not null,
  name_en   text not null,
  icon      text not null,
  primary key (audience, key)
);

create table catalog.life_event (
  key       text primary key,
  audience  text not null check (audience in ('PERSON', 'ORGANISATION')),
  place     int not null,
  name      text not null,
  name_en   text not null,
  icon      text not null,
  themes    text[] not null
);
