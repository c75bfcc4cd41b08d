-- Where the points in villages stand, of those whose position is recorded.
create table region.service_point (
  division   text primary key,
  longitude  double precision not null,
  latitude   double precision not null
);
