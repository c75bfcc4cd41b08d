package org.tongban.bundle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseOverview;
import org.tongban.casework.CaseOverviews;
import org.tongban.casework.CaseState;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Picture;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Puts a bundle's file together for its applicant's eyes. */
@Component
class BundleViews {
    private final Bundles bundles;
    private final PartStore parts;
    private final Withdrawals withdrawals;
    private final CaseOverviews cases;
    private final Catalog catalog;
    private final Regions regions;
    private final Messages messages;
    private final InstantSource time;

    BundleViews(
            Bundles bundles,
            PartStore parts,
            Withdrawals withdrawals,
            CaseOverviews cases,
            Catalog catalog,
            Regions regions,
            Messages messages,
            InstantSource time) {
        this.bundles = bundles;
        this.parts = parts;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.catalog = catalog;
        this.regions = regions;
        this.messages = messages;
        this.time = time;
    }

    BundleView.Line line(BundleFile file, Locale language) {
        var all = parts.of(file.id());
        var submission = file.submitted().orElseThrow();
        return new BundleView.Line(
                file.id(),
                submission.number(),
                file.bundle(),
                bundles.version(file.bundleVersion()).name().in(language),
                regions.path(file.division(), language),
                state(all),
                all.size(),
                (int) all.stream().filter(Part::ended).count(),
                submission.at());
    }

    BundleView view(BundleFile file, Caller caller, Locale language) {
        var all = parts.of(file.id());
        var overviews = new HashMap<String, CaseOverview>();
        for (var part : all) {
            if (part.caseId() != null) overviews.put(part.service(), cases.of(part.caseId(), caller, language));
        }
        var expected = new ExpectedDates(catalog, regions.calendar()).of(all, overviews, Zones.dateOf(time.instant()));
        var last = expected.values().stream().max(LocalDate::compareTo).orElse(null);
        var submission = file.submitted().orElseThrow();
        var bundle = bundles.version(file.bundleVersion());
        var lines = all.stream()
                .map(part -> part(part, all, bundle, overviews.get(part.service()), expected, caller, language))
                .toList();
        return new BundleView(
                file.id(),
                submission.number(),
                file.version(),
                file.bundle(),
                bundle.name().in(language),
                regions.path(file.division(), language),
                submission.at(),
                state(all),
                last,
                last != null && regions.calendar().isProvisional(last),
                sentence(all, language),
                lines,
                picture(all, language),
                lines.stream().anyMatch(BundleView.PartLine::withdrawable));
    }

    private static String state(List<Part> all) {
        if (!all.stream().allMatch(Part::ended)) return "running";
        return all.stream().allMatch(part -> part.state() == PartState.GRANTED) ? "granted" : "ended";
    }

    private String sentence(List<Part> all, Locale language) {
        var done = all.stream().filter(Part::ended).count();
        var waiting =
                all.stream().filter(part -> part.state() == PartState.WAITING).count();
        var code = done == all.size() ? "all-done" : waiting == 0 ? "none-waits" : "some-wait";
        return messages.text(
                "bundle.sentence." + code,
                Map.of("all", all.size(), "done", done, "running", all.size() - done - waiting, "waiting", waiting),
                language);
    }

    private Picture picture(List<Part> all, Locale language) {
        return Picture.of(all.stream()
                .map(part -> new Picture.Shape(part.service(), name(part, language), part.waitsFor()))
                .toList());
    }

    private BundleView.PartLine part(
            Part part,
            List<Part> all,
            Bundle bundle,
            @Nullable CaseOverview overview,
            Map<String, LocalDate> expected,
            Caller caller,
            Locale language) {
        var state = state(part, overview);
        return new BundleView.PartLine(
                part.service(),
                name(part, language),
                bundle.member(part.service())
                        .map(each -> each.why().in(language))
                        .orElse(""),
                authority(part, language),
                overview == null ? "" : overview.post(),
                state,
                overview == null || part.state() == PartState.WITHDRAWN
                        ? messages.text("bundle.part." + state, language)
                        : overview.stateText(),
                names(awaited(part, all), language),
                names(Parts.waitingFor(part, all), language),
                part.caseId(),
                part.caseNumber(),
                overview == null ? null : overview.clock(),
                expected.get(part.service()),
                note(part, all, overview, language),
                overview == null ? List.of() : overview.licences(),
                withdrawals.canBeWithdrawn(part, caller));
    }

    private static String state(Part part, @Nullable CaseOverview overview) {
        var isYours = part.state() == PartState.RUNNING
                && overview != null
                && overview.file().state() == CaseState.AWAITING_CORRECTION;
        return isYours ? "your-turn" : part.state().name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Part> awaited(Part part, List<Part> all) {
        if (part.state() != PartState.WAITING) return Stream.of();
        return all.stream()
                .filter(each -> part.waitsFor().contains(each.service()))
                .filter(each -> each.state() != PartState.GRANTED);
    }

    private String note(Part part, List<Part> all, @Nullable CaseOverview overview, Locale language) {
        if (part.state() == PartState.BLOCKED) {
            var cause = all.stream()
                    .filter(each -> each.service().equals(part.blockedBy()))
                    .findFirst();
            return messages.text(
                    "bundle.note.blocked",
                    Map.of("cause", cause.map(each -> name(each, language)).orElse("")),
                    language);
        }
        return overview == null ? "" : Objects.requireNonNullElse(overview.note(), "");
    }

    private List<String> names(Stream<Part> some, Locale language) {
        return some.map(each -> name(each, language)).toList();
    }

    private String name(Part part, Locale language) {
        return catalog.guide(part.guideVersion()).name().in(language);
    }

    private String authority(Part part, Locale language) {
        return regions.authority(part.authority())
                .map(Authority::name)
                .map(name -> name.in(language))
                .orElse(part.authority());
    }
}
