package org.tongban.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Guide;
import org.tongban.catalog.LicenceAct;
import org.tongban.licence.LicenceActs;
import org.tongban.licence.LicenceState;
import org.tongban.licence.Licences;
import org.tongban.platform.Zones;

/** The licence that a case is about, as staff see it: how it stands, and what would read otherwise on it. */
@Component
class DeskSubjects {
    private final Licences licences;
    private final LicenceActs acts;
    private final InstantSource time;

    DeskSubjects(Licences licences, LicenceActs acts, InstantSource time) {
        this.licences = licences;
        this.acts = acts;
        this.time = time;
    }

    /**
     * @param state as it stands today; what was replaced since says so
     * @param decideBy the last day to decide before silence grants; null where it never does
     * @param changes its lines as they were when the case was opened, each beside what it will be
     */
    record DeskSubject(
            UUID licence,
            LicenceAct act,
            String typeName,
            String number,
            LicenceState state,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate decideBy,
            List<LicenceActs.Change> changes) {}

    @Nullable
    DeskSubject of(CaseFile file, Guide guide, CaseContent content, boolean masked, Locale language) {
        var about = file.progress().beyond().subject();
        if (about.isEmpty()) return null;
        var subject = about.get();
        var licence = licences.find(subject.licence());
        return new DeskSubject(
                licence.id(),
                subject.act(),
                licences.typeName(licence).in(language),
                subject.number(),
                licence.stateOn(Zones.dateOf(time.instant())),
                licence.validUntil().orElse(null),
                subject.decideBy().orElse(null),
                masked ? List.of() : acts.changes(licence, guide, content.form(), content.answers(), language));
    }
}
