-- How people of the region speak (synonyms.yaml). A line without meant holds what is ignored.
create table catalog.synonym (
    id    bigint generated always as identity primary key,
    said  text[] not null check (cardinality(said) > 0),
    meant text[] not null
);
