package org.tongban.catalog.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Limit;
import org.tongban.catalog.open.Thing.Value;
import org.tongban.platform.Settings;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** Entries of the implementation list as public services of CPSV-AP 3.2.0, each with all that it links to. */
@Component
class PublicServices {
    private final Catalog catalog;
    private final Regions regions;
    private final String baseUrl;

    PublicServices(Catalog catalog, Regions regions, Settings settings) {
        this.catalog = catalog;
        this.regions = regions;
        this.baseUrl = settings.baseUrl();
    }

    /** The service first. */
    List<Thing> of(Implementation entry) {
        var things = new ArrayList<Thing>();
        var iri = baseUrl + "/guides/" + entry.item().slug() + "/" + entry.division();
        var guide = guide(entry);
        var service = new Thing(iri + "#service", "cpsv:PublicService")
                .named("dct:identifier", entry.code())
                .told("dct:title", entry.item().name())
                .told(
                        "dct:description",
                        guide.map(Guide::summary)
                                .filter(text -> !text.zh().isEmpty())
                                .orElse(entry.item().name()));
        entry.item().keywords().forEach(word -> service.told("dcat:keyword", Text.of(word)));
        things.add(service);
        var place = place(entry);
        things.add(place);
        things.add(authority(entry, place));
        things.add(contact(entry, iri));
        service.linked("dct:spatial", place)
                .linked("cv:hasCompetentAuthority", things.get(2))
                .linked("cv:contactPoint", things.get(3));
        channels(entry, guide, iri).forEach(channel -> link(service, "cv:hasChannel", channel, things));
        guide.ifPresent(written -> describe(service, written, iri, things));
        return things;
    }

    private Optional<Guide> guide(Implementation entry) {
        return entry.item().isDescribed() ? catalog.current(entry.item().slug()) : Optional.empty();
    }

    private static void link(Thing service, String property, Thing other, List<Thing> things) {
        service.linked(property, other);
        things.add(other);
    }

    private Thing place(Implementation entry) {
        return new Thing(baseUrl + "/halls?in=" + entry.division() + "#place", "dct:Location")
                .told(
                        "rdfs:label",
                        regions.division(entry.division()).map(Division::name).orElse(Text.NONE));
    }

    private Thing authority(Implementation entry, Thing place) {
        var authority = entry.authority();
        var iri = baseUrl + "/lists/power?in=" + authority.division() + "&by=" + authority.creditCode() + "#authority";
        return new Thing(iri, "cv:PublicOrganisation")
                .named("dct:identifier", authority.creditCode())
                .told("skos:prefLabel", authority.name())
                .linked("dct:spatial", place);
    }

    private static Thing contact(Implementation entry, String iri) {
        return new Thing(iri + "#contact", "cv:ContactPoint")
                .named("cv:telephone", entry.authority().phone());
    }

    private static List<Thing> channels(Implementation entry, Optional<Guide> guide, String iri) {
        var channels = new ArrayList<Thing>();
        channels.add(new Thing(iri + "#counter", "cv:Channel").named("dct:identifier", entry.code() + "-counter"));
        if (guide.filter(each -> !each.result().isExOfficio()).isPresent()) {
            channels.add(new Thing(iri + "#online", "cv:Channel").named("dct:identifier", entry.code() + "-online"));
        }
        return channels;
    }

    private static void describe(Thing service, Guide guide, String iri, List<Thing> things) {
        duration(guide.limits().promised())
                .ifPresent(length -> service.with("cv:processingTime", new Value.Typed(length, "xsd:duration")));
        var rules = new Thing(iri + "#rules", "cpsv:Rule")
                .named("dct:identifier", guide.limits().rules())
                .told("dct:title", guide.limits().ruleSet().name())
                .told("dct:description", guide.limits().ruleSet().name());
        link(service, "cpsv:follows", rules, things);
        for (var at = 0; at < guide.conditions().size(); at++) {
            var condition = new Thing(iri + "#condition-" + (at + 1), "cv:Requirement")
                    .named("dct:identifier", guide.baseCode() + "-condition-" + (at + 1))
                    .told("dct:title", guide.conditions().get(at));
            link(service, "cv:holdsRequirement", condition, things);
        }
        for (var material : guide.materials()) {
            var evidence = new Thing(iri + "#material-" + material.key(), "cv:Evidence")
                    .named("dct:identifier", guide.baseCode() + "-" + material.key())
                    .told("dct:title", material.name())
                    .told("dct:description", material.standard());
            link(service, "cpsv:hasInput", evidence, things);
        }
        for (var at = 0; at < guide.basis().size(); at++) {
            var basis = guide.basis().get(at);
            var law = new Thing(iri + "#basis-" + (at + 1), "eli:LegalResource").told("dct:title", basis.title());
            link(service, "cv:hasLegalResource", law, things);
        }
        var output = new Thing(iri + "#result", "cv:Output")
                .named("dct:identifier", guide.baseCode() + "-result")
                .told("dct:title", guide.result().name());
        link(service, "cpsv:produces", output, things);
        if (!guide.fee().charged()) return;
        var cost = new Thing(iri + "#fee", "cv:Cost")
                .named("dct:identifier", guide.baseCode() + "-fee")
                .told("dct:description", guide.fee().standard());
        link(service, "cv:hasCost", cost, things);
    }

    /** Working days have no sign of their own in ISO 8601: they are told as days. */
    private static Optional<String> duration(Limit limit) {
        if (limit.isOnTheSpot()) return Optional.empty();
        return Optional.of(limit.unit() == Limit.Unit.HOURS ? "PT" + limit.count() + "H" : "P" + limit.count() + "D");
    }
}
