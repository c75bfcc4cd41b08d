package org.tongban.catalog;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Zones;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** {@code GET /api/desk/unfound-words}: for those who keep the catalogue, which everyday words it lacks. */
@RestController
class UnfoundWordsEndpoint {
    private static final int DAYS = 30;
    private static final int LEAST = 2;

    private final SearchWordStore store;
    private final Regions regions;
    private final InstantSource time;

    UnfoundWordsEndpoint(SearchWordStore store, Regions regions, InstantSource time) {
        this.store = store;
        this.regions = regions;
        this.time = time;
    }

    /** At most 200, the most frequent first; those too who had chosen no place. */
    @Allow(
            role = {Role.ITEM_MANAGER, Role.SUPERVISOR},
            scope = Scope.DIVISION,
            purpose = "see which everyday words lead to no service")
    @GetMapping("/api/desk/unfound-words")
    UnfoundWords unfound(Caller caller) {
        var since = LocalDate.ofInstant(time.instant(), Zones.CHINA).minusDays(DAYS);
        var above = regions.ancestors(caller.division()).stream()
                .map(Division::code)
                .toList();
        return new UnfoundWords(DAYS, LEAST, store.withoutClick(caller.division(), above, since, LEAST));
    }
}
