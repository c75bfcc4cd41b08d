package org.tongban.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.bundle.BundleApplications.Opened;
import org.tongban.catalog.Material;
import org.tongban.platform.Messages;
import org.tongban.region.Regions;

/** Puts a draft of a bundle into words. */
@Component
class BundleApplicationViews {
    private final Bundles bundles;
    private final Regions regions;
    private final Messages messages;

    BundleApplicationViews(Bundles bundles, Regions regions, Messages messages) {
        this.bundles = bundles;
        this.regions = regions;
        this.messages = messages;
    }

    BundleApplicationView view(Opened opened, Locale language) {
        var form = opened.offered().form();
        var answers = opened.filled().content().answers();
        var share = new Shares(form, answers);
        return new BundleApplicationView(
                opened.filled().view(form::ownerOf, promised(opened, language), language),
                opened.file().submitted().isPresent() ? opened.file().id() : null,
                share.members().stream()
                        .map(member -> share(member, opened, language))
                        .toList(),
                passed(form, share.members(), answers, language),
                share.separately());
    }

    private String promised(Opened opened, Locale language) {
        var parts = opened.offered().form().parts(opened.filled().content().answers());
        return messages.text("bundle.promised", Map.of("n", parts.size()), language);
    }

    private static BundleApplicationView.Share share(Member member, Opened opened, Locale language) {
        var form = opened.offered().form();
        var whole = opened.filled().content();
        var told = form.said(member, whole).form().keySet();
        return new BundleApplicationView.Share(
                member.service(),
                form.guide(member).name().in(language),
                opened.offered().item(member).authorityName().in(language),
                form.waitsFor(member, whole.answers()).stream()
                        .map(service -> name(form, service, language))
                        .toList(),
                told.stream().map(member::field).sorted().toList());
    }

    /** @param members those that are parts, or may be */
    static List<BundleApplicationView.Passed> passed(
            MergedForm form, List<Member> members, Map<String, String> answers, Locale language) {
        var passed = new ArrayList<BundleApplicationView.Passed>();
        for (var member : members) {
            form.taken(member, members, answers)
                    .forEach((material, output) -> passed.add(new BundleApplicationView.Passed(
                            form.guide(member)
                                    .material(material)
                                    .map(Material::name)
                                    .orElseThrow()
                                    .in(language),
                            form.producers(member, output, members).stream()
                                    .map(from -> form.guide(from).name().in(language))
                                    .collect(Collectors.joining("/")),
                            form.guide(member).name().in(language))));
        }
        return List.copyOf(passed);
    }

    static String name(MergedForm form, String service, Locale language) {
        return form.bundle()
                .member(service)
                .map(member -> form.guide(member).name().in(language))
                .orElse(service);
    }

    BundleApplicationView.Line line(BundleFile draft, Locale language) {
        return new BundleApplicationView.Line(
                draft.id(),
                draft.bundle(),
                bundles.bundle(draft.bundle())
                        .map(bundle -> bundle.name().in(language))
                        .orElse(draft.bundle()),
                draft.division(),
                regions.path(draft.division(), language),
                draft.updatedAt());
    }
}
