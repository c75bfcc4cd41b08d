package org.tongban.casework;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.document.Paper;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Whom a paper names to ask, to complain to, and to turn to against a decision. */
@Component
class PaperContacts {
    private static final Locale OFFICIAL = Locale.CHINESE;

    private final Regions regions;

    PaperContacts(Regions regions) {
        this.regions = regions;
    }

    Paper.Contact of(String creditCode) {
        return regions.authority(creditCode)
                .map(authority -> new Paper.Contact(
                        authority.phone(),
                        authority.complaintPhone(),
                        authority.place().in(OFFICIAL) + "（" + authority.address() + "）"))
                .orElse(new Paper.Contact("", "", ""));
    }

    /**
     * Reconsideration by the district's government, litigation before the district's court. A zone of several districts
     * and a city have no court of their own name.
     */
    Paper.Remedies remedies(CaseFile file) {
        var district = regions.ancestor(file.division(), Division.Kind.DISTRICT)
                .map(division -> regions.path(division.code(), OFFICIAL));
        var government = district.or(() -> regions.ancestor(file.division(), Division.Kind.CITY)
                        .map(division -> regions.path(division.code(), OFFICIAL)))
                .orElseGet(() -> regions.region().name().in(OFFICIAL));
        return new Paper.Remedies(
                government + "人民政府", district.map(own -> own + "人民法院").orElse("有管辖权的人民法院"));
    }
}
