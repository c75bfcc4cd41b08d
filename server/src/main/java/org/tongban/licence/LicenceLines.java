package org.tongban.licence;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Writes a licence for a list, as much of it as the reader may see. */
@Component
class LicenceLines {
    private final Licences licences;
    private final LicencePrinter printer;
    private final Regions regions;
    private final InstantSource time;

    LicenceLines(Licences licences, LicencePrinter printer, Regions regions, InstantSource time) {
        this.licences = licences;
        this.printer = printer;
        this.regions = regions;
        this.time = time;
    }

    LicenceLine forHolder(Licence licence, Locale language) {
        return line(licence, language, licences.labelled(licence, language), printer.verifyUrl(licence));
    }

    LicenceLine forStaff(Licence licence, Locale language) {
        return line(licence, language, Map.of(), null);
    }

    private LicenceLine line(
            Licence licence,
            Locale language,
            Map<String, String> fields,
            @org.jspecify.annotations.Nullable String verifyUrl) {
        var authority = regions.authority(licence.authority())
                .map(found -> found.name().in(language))
                .orElse(licence.authority());
        var typeName = licences.typeName(licence).in(language);
        return LicenceLine.of(licence, typeName, authority, Zones.dateOf(time.instant()), fields, verifyUrl);
    }
}
