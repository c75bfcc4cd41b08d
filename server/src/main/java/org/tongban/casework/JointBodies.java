package org.tongban.casework;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.JointBody;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Finds out, when a case begins, which authorities the text of its service means by their kind. */
@Component
class JointBodies {
    private final Catalog catalog;
    private final Regions regions;

    JointBodies(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    /** @param terms in which nobody is named, or those of another place */
    CaseTerms named(CaseTerms terms, Competence place, CaseContent content) {
        var guide = catalog.guide(place.guideVersion());
        return terms.with(terms.process().with(asked(guide, place, content), below(guide, place, content)));
    }

    private List<ProcessTerms.Asked> asked(Guide guide, Competence place, CaseContent content) {
        return guide.jointBodies().stream()
                .filter(body -> GuideConditions.holds(body.when(), content.answers()))
                .flatMap(body -> authority(body, place.division())
                        .filter(code -> !code.equals(place.authority()))
                        .map(code -> asked(body, code)))
                .toList();
    }

    private Stream<String> authority(JointBody body, String division) {
        return body.isNamed()
                ? Stream.of(body.authority())
                : regions.authority(body.authority(), division).map(Authority::creditCode).stream();
    }

    private static ProcessTerms.Asked asked(JointBody body, String authority) {
        return new ProcessTerms.Asked(
                Consultation.Kind.valueOf(body.voice().name()),
                authority,
                body.question().zh(),
                body.confidential(),
                body.days());
    }

    /** In the division that the applicant named; where that is none of its own, whoever decides examines it all. */
    private String below(Guide guide, Competence place, CaseContent content) {
        return guide.process().stream()
                .filter(step -> !step.by().isEmpty())
                .flatMap(step -> regions.authority(step.by(), content.form().getOrDefault(step.where(), "")).stream())
                .filter(authority -> regions.contains(place.division(), authority.division()))
                .map(Authority::creditCode)
                .findFirst()
                .orElse("");
    }
}
