-- What was searched on a day from a district, and how often somebody went on to a service from there: words only, without
-- numbers and what looks like a name, and nothing of who searched. Deleted after 90 days.
create table catalog.search_word (
    day       date   not null,
    division  text   not null,
    digest    text   not null check (digest ~ '^[0-9a-f]{16}$'), -- of the words, so that a click need not carry them
    words     text   not null,                                   -- empty until the node that heard them writes them
    searches  int    not null check (searches >= 0),
    clicks    int    not null check (clicks >= 0),
    found     boolean not null,
    primary key (day, division, digest)
);
