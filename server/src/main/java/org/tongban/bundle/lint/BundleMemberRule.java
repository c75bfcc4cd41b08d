package org.tongban.bundle.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.bundle.BundleReader;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ImplementationList;
import org.tongban.catalog.Option;
import org.tongban.catalog.Question;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** A bundle's members are described, carried out somewhere, and have the questions, fields and materials that it names. */
public final class BundleMemberRule implements LintRule {
    @Override
    public void check(Pack pack, Findings findings) {
        if (pack.yamls(BundleReader.FOLDER).isEmpty()) return;
        var guides = guides(pack);
        // Who carries out what can be told only where divisions and authorities are right: their faults come first.
        var list = findings.errors().isEmpty()
                ? Optional.of(new ImplementationList(pack))
                : Optional.<ImplementationList>empty();
        var events = pack.has("themes.yaml")
                ? pack.yaml("themes.yaml").items("lifeEvents").stream()
                        .map(event -> event.string("key"))
                        .collect(Collectors.toSet())
                : Set.<String>of();
        for (var bundle : pack.yamls(BundleReader.FOLDER)) {
            checkHead(bundle, events, findings);
            var seen = new HashSet<String>();
            for (var member : bundle.items("members")) {
                var service = member.get("service");
                if (!seen.add(service.string())) {
                    findings.error("duplicate-key", service, "key", service.string());
                }
                var guide = guides.get(service.string());
                if (guide == null) {
                    findings.error("bundle-unknown-member", service, "service", service.string());
                } else {
                    if (list.isPresent() && !list.get().isOffered(guide)) {
                        findings.error("bundle-member-not-offered", service, "service", service.string());
                    }
                    if (guide.result().act().needsOne()) {
                        findings.error("bundle-member-of-licence", service, "service", service.string());
                    }
                    checkKeys(member, guide, findings);
                }
            }
        }
    }

    static Map<String, Guide> guides(Pack pack) {
        return GuideReader.all(pack).stream()
                .collect(Collectors.toMap(Guide::slug, Function.identity(), (first, _) -> first));
    }

    private static void checkHead(PackNode bundle, Set<String> events, Findings findings) {
        var slug = bundle.get("slug");
        if (!bundle.file().endsWith("/" + slug.string() + ".yaml")) {
            findings.error("slug-not-file-name", slug, "slug", slug.string());
        }
        for (var event : bundle.items("lifeEvents")) {
            if (!events.contains(event.string())) {
                findings.error("bundle-unknown-life-event", event, "event", event.string());
            }
        }
    }

    private static void checkKeys(PackNode member, Guide guide, Findings findings) {
        var questions = guide.questions().stream().map(Question::key);
        var fields = guide.fields().stream().map(field -> field.key()).toList();
        var materials = guide.materials().stream().map(each -> each.key()).toList();
        checkKnown(member, "questions", questions, findings);
        checkKnown(member, "fields", fields.stream(), findings);
        checkKnown(member, "given", fields.stream(), findings);
        checkKnown(member, "materials", materials.stream(), findings);
        checkKnown(member, "takes", materials.stream(), findings);
        checkKnown(member, "answers", guide.questions().stream().map(Question::key), findings);
        member.find("answers").ifPresent(answers -> answers.fields().forEach((key, value) -> guide.question(key)
                .filter(question ->
                        question.options().stream().map(Option::value).noneMatch(value.string()::equals))
                .ifPresent(_ -> findings.error("unknown-answer", value, "answer", value.string(), "question", key))));
    }

    private static void checkKnown(PackNode member, String part, Stream<String> known, Findings findings) {
        var keys = known.collect(Collectors.toSet());
        member.find(part).ifPresent(mapping -> mapping.fields().forEach((key, value) -> {
            if (!keys.contains(key)) findings.error("unknown-variable", value, "variable", key);
        }));
    }
}
