package org.tongban.licence;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Writes a licence for a list, as much of it as the reader may see. */
@Component
class LicenceLines {
    private final Licences licences;
    private final LicenceActs acts;
    private final LicencePrinter printer;
    private final Regions regions;
    private final Messages messages;
    private final InstantSource time;

    LicenceLines(
            Licences licences,
            LicenceActs acts,
            LicencePrinter printer,
            Regions regions,
            Messages messages,
            InstantSource time) {
        this.licences = licences;
        this.acts = acts;
        this.messages = messages;
        this.printer = printer;
        this.regions = regions;
        this.time = time;
    }

    LicenceLine forHolder(Licence licence, Locale language) {
        return line(
                licence,
                language,
                licences.labelled(licence, language),
                printer.verifyUrl(licence),
                offers(licence, language));
    }

    LicenceLine forStaff(Licence licence, Locale language) {
        return line(licence, language, Map.of(), null, List.of());
    }

    private LicenceLine line(
            Licence licence,
            Locale language,
            Map<String, String> fields,
            @org.jspecify.annotations.Nullable String verifyUrl,
            List<LicenceLine.Offer> offers) {
        var authority = regions.authority(licence.authority())
                .map(found -> found.name().in(language))
                .orElse(licence.authority());
        var typeName = licences.typeName(licence).in(language);
        var today = Zones.dateOf(time.instant());
        return LicenceLine.of(
                licence, typeName, authority, today, fields, verifyUrl, stateReason(licence, language), offers);
    }

    /** What replaced it is kept as a word. */
    private String stateReason(Licence licence, Locale language) {
        return licence.storedState() == LicenceState.REPLACED
                ? messages.text("licence.replaced." + licence.stateReason(), language)
                : licence.stateReason();
    }

    private List<LicenceLine.Offer> offers(Licence licence, Locale language) {
        return acts.servicesOf(licence).stream()
                .map(item -> new LicenceLine.Offer(
                        item.guide().result().act(),
                        item.slug(),
                        item.guide().name().in(language),
                        item.division(),
                        acts.problem(licence, item, language)
                                .map(problem -> messages.text(problem.code(), problem.args(), language))
                                .orElse("")))
                .toList();
    }
}
