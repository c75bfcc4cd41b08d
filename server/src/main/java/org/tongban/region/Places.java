package org.tongban.region;

import org.jspecify.annotations.Nullable;

/** How a place is made from the authority that it belongs to. */
final class Places {
    private static final String NAME = "{division}";

    private Places() {}

    static Place hall(Authority at) {
        return new Place(
                Place.Kind.HALL,
                at.place(),
                at.division(),
                at.address(),
                at.phone(),
                at.hours(),
                at.longitude(),
                at.latitude());
    }

    static Place servicePoint(Region.ServicePoints points, Division village, String path, Authority host) {
        var chinese = points.name().zh().replace(NAME, plain(village.name().zh()));
        var english = points.name().en().replace(NAME, plain(village.name().in(java.util.Locale.ENGLISH)));
        return new Place(
                Place.Kind.SERVICE_POINT,
                new Text(chinese, english),
                village.code(),
                path,
                host.phone(),
                host.hours(),
                0,
                0);
    }

    /** @param recorded null where nobody recorded its position */
    static Place at(Place place, @Nullable ServicePoint recorded) {
        if (recorded == null) return place;
        return new Place(
                place.kind(),
                place.name(),
                place.division(),
                place.address(),
                place.phone(),
                place.hours(),
                recorded.longitude(),
                recorded.latitude());
    }

    /** 东方广场社区居民委员会 is called 东方广场社区, 向阳村村民委员会 向阳村. */
    private static String plain(String village) {
        return village.replaceFirst("(居民委员会|村民委员会|村委会|居委会)$", "");
    }
}
