package org.tongban.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.casework.TellApplicant.Told;
import org.tongban.catalog.Catalog;
import org.tongban.notice.NoticeTemplate;
import org.tongban.region.Regions;

/** What the applicant is told once a case is accepted: until when it is decided, and what still has to follow. */
@Component
class AcceptanceTold {
    private final Catalog catalog;
    private final Regions regions;

    AcceptanceTold(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    Told told(CaseEvent.Accepted accepted, CaseFile file) {
        var missing = accepted.missing();
        if (missing.isEmpty()) return complete(file);
        var args = materials(missing.stream().map(MissingMaterial::key).toList(), file);
        var first = missing.stream().map(MissingMaterial::until).min(LocalDate::compareTo);
        args.put("until", first.orElseThrow().toString());
        args.putAll(due(file));
        return new Told(NoticeTemplate.ACCEPTED_TOLERANTLY, args);
    }

    private Told complete(CaseFile file) {
        if (file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE)) return new Told(NoticeTemplate.PRE_ACCEPTED, Map.of());
        var dates = dates(file);
        if (dates.phase() == Clock.Phase.PRELIMINARY) {
            var examined = Map.of("dueOn", dates.current().due().toString());
            return new Told(NoticeTemplate.ACCEPTED_TO_EXAMINE, examined);
        }
        return dates.isOpen()
                ? new Told(NoticeTemplate.ACCEPTED_TO_BOOK, Map.of())
                : new Told(NoticeTemplate.ACCEPTED, due(file));
    }

    Told reminded(ToleranceEvent.MissingReminded reminded, CaseFile file) {
        var args = materials(reminded.keys(), file);
        args.put("until", reminded.until().toString());
        return new Told(NoticeTemplate.MISSING_REMINDED, args);
    }

    Told sentBack(ToleranceEvent.MissingSentBack back, CaseFile file) {
        var args = materials(List.of(back.material().key()), file);
        args.put("until", back.material().until().toString());
        args.put("reason", back.reason());
        return new Told(NoticeTemplate.MISSING_SENT_BACK, args);
    }

    Told lapsed(CaseEvent.LapsedIncomplete lapsed, CaseFile file) {
        return new Told(NoticeTemplate.LAPSED_INCOMPLETE, materials(lapsed.keys(), file));
    }

    private Map<String, String> materials(List<String> keys, CaseFile file) {
        var guide = catalog.guide(file.guideVersion());
        var args = new HashMap<String, String>();
        args.put("materials", MarkWords.names(keys, guide, Locale.CHINESE));
        args.put("materials.en", MarkWords.names(keys, guide, Locale.ENGLISH));
        return args;
    }

    /** Until when it is decided. */
    Map<String, String> due(CaseFile file) {
        var args = new HashMap<String, String>();
        args.put("dueOn", dates(file).promised().due().toString());
        return args;
    }

    private Clock.Dates dates(CaseFile file) {
        return new Clock(regions.calendar()).dates(file.lifecycle());
    }
}
