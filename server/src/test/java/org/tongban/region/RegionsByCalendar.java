package org.tongban.region;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.tongban.kernel.WorkingCalendar;

/** A region of which nothing is known but its calendar. */
public final class RegionsByCalendar {
    private RegionsByCalendar() {}

    public static Regions of(WorkingCalendar calendar, InstantSource time) {
        var regions = new Regions(time);
        regions.publish(new RegionModel(
                RegionModel.EMPTY.region(),
                "",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                calendar));
        return regions;
    }
}
