package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.catalog.page.HallsView.Recorded;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** The halls and service points whose position is recorded, each once, for the map and for the way from where one is. */
@Component
class RecordedPlaces {
    /** More are not listed at once: whoever wants the rest looks into a part of the region. */
    private static final int MOST = 300;

    private final Regions regions;

    RecordedPlaces(Regions regions) {
        this.regions = regions;
    }

    /** In a division or below it; several authorities in one hall are one place. */
    List<Recorded> in(Division at, Locale language) {
        var seen = new HashSet<String>();
        var found = new ArrayList<Recorded>();
        for (var place : regions.recordedPlaces(at.code())) {
            if (found.size() == MOST) break;
            if (!seen.add(place.name().zh() + place.address())) continue;
            found.add(new Recorded(
                    place.name().in(language),
                    place.address(),
                    place.hours().in(language),
                    "/halls?in=" + place.division(),
                    place.longitude(),
                    place.latitude()));
        }
        return found;
    }
}
