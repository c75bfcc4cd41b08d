package org.tongban.catalog.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Settings;
import org.tongban.platform.Words;
import tools.jackson.databind.ObjectMapper;

/** A guide for machines: schema.org's GovernmentService, and its questions. */
@Component
class GuideData {
    private final ObjectMapper json;
    private final String baseUrl;

    GuideData(ObjectMapper json, Settings settings) {
        this.json = json;
        this.baseUrl = settings.baseUrl();
    }

    /** Safe to stand inside a script element: no less-than sign is left. */
    String jsonLd(GuideView guide, String path, Words w) {
        var graph = guide.faq().isEmpty()
                ? List.of(service(guide, path, w))
                : List.of(service(guide, path, w), questions(guide));
        return json.writeValueAsString(thing("@context", "https://schema.org", "@graph", graph))
                .replace("<", "\\u003c");
    }

    private Map<String, Object> service(GuideView guide, String path, Words w) {
        return thing(
                "@type", "GovernmentService",
                "@id", baseUrl + path,
                "url", baseUrl + path,
                "identifier", guide.implementationCode(),
                "name", guide.name(),
                "description", guide.summary().isEmpty() ? guide.name() : guide.summary(),
                "serviceType", guide.typeText(),
                "inLanguage", w.tag(),
                "areaServed",
                        thing("@type", "AdministrativeArea", "name", guide.place(), "identifier", guide.division()),
                "provider", provider(guide),
                "availableChannel", channel(guide, path));
    }

    private static Map<String, Object> provider(GuideView guide) {
        return thing(
                "@type", "GovernmentOrganization",
                "name", guide.authorityName(),
                "telephone", guide.contact().phone(),
                "address", guide.contact().address(),
                "openingHours", guide.contact().hours());
    }

    private Map<String, Object> channel(GuideView guide, String path) {
        return thing(
                "@type",
                "ServiceChannel",
                "serviceUrl",
                baseUrl + path,
                "servicePhone",
                thing("@type", "ContactPoint", "telephone", guide.contact().phone()),
                "serviceLocation",
                thing(
                        "@type", "Place",
                        "name", guide.contact().place(),
                        "address", guide.contact().address()));
    }

    private static Map<String, Object> questions(GuideView guide) {
        var entries = guide.faq().stream()
                .map(faq -> thing(
                        "@type", "Question",
                        "name", faq.question(),
                        "acceptedAnswer", thing("@type", "Answer", "text", faq.answer())))
                .toList();
        return thing("@type", "FAQPage", "mainEntity", entries);
    }

    private static Map<String, Object> thing(Object... parts) {
        var thing = new LinkedHashMap<String, Object>();
        for (var i = 0; i + 1 < parts.length; i += 2) thing.put(parts[i].toString(), parts[i + 1]);
        return thing;
    }
}
