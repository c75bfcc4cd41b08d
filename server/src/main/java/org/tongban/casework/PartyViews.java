package org.tongban.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Puts a case together for somebody whom it concerns: of the form only what names nobody. */
@Component
class PartyViews {
    private final Casework casework;
    private final Catalog catalog;
    private final DeskContent contents;
    private final Regions regions;
    private final ClockWords clockWords;
    private final InstantSource time;

    PartyViews(
            Casework casework,
            Catalog catalog,
            DeskContent contents,
            Regions regions,
            ClockWords clockWords,
            InstantSource time) {
        this.casework = casework;
        this.catalog = catalog;
        this.contents = contents;
        this.regions = regions;
        this.clockWords = clockWords;
        this.time = time;
    }

    PartyView view(PartyStore.Told told, Locale language) {
        var file = casework.find(told.caseId(), Caller.SYSTEM);
        var party = file.progress().beyond().hearings().party(told.nr());
        var waits = DeskActions.isUnderTheClock(file) && party.waitsOn(Zones.dateOf(time.instant()));
        return new PartyView(
                catalog.guide(file.guideVersion()).name().in(language),
                authority(file, language),
                file.number(),
                told.who().concern(),
                clockWords.dateOfYear(party.until(), language),
                waits,
                told.statement(),
                facts(file, language));
    }

    String authority(CaseFile file, Locale language) {
        return regions.authority(file.authority())
                .map(Authority::name)
                .map(name -> name.in(language))
                .orElse(file.authority());
    }

    private List<PublicNoticeView.Fact> facts(CaseFile file, Locale language) {
        var guide = catalog.guide(file.guideVersion());
        var content = casework.content(file.id(), Caller.SYSTEM);
        return contents.form(guide, content, Sight.MASKED, language).stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> guide.field(field.key())
                        .filter(asked -> !Sight.MASKED.hides(asked))
                        .isPresent())
                .filter(field -> !field.value().isEmpty())
                .map(field -> new PublicNoticeView.Fact(field.label(), field.value()))
                .toList();
    }
}
