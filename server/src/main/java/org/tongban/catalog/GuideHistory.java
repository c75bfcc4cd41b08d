package org.tongban.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Messages;
import org.tongban.region.Pack;

/** The versions of a guide, in which words they differ, and how many cases run on each. */
@Service
public class GuideHistory {
    private final CatalogStore store;
    private final Catalog catalog;
    private final RunningCases cases;
    private final Messages messages;

    GuideHistory(CatalogStore store, Catalog catalog, RunningCases cases, Messages messages) {
        this.store = store;
        this.catalog = catalog;
        this.cases = cases;
        this.messages = messages;
    }

    /**
     * @param inForce whether new cases begin with it
     * @param runningCases open cases that go on with it
     */
    public record Version(String version, Instant loadedAt, boolean inForce, int runningCases) {}

    /**
     * What a pack makes of a guide.
     *
     * @param kind added, changed or removed
     * @param runningCases open cases, which go on under the guide that they began with
     */
    public record Effect(
            String slug, String name, String kind, int runningCases, List<GuideDifferences.Difference> differences) {}

    /**
     * Latest first.
     *
     * @throws RejectedException {@code catalog.unknown-service}
     */
    public List<Version> versions(String slug) {
        var kept = store.versions(slug);
        if (kept.isEmpty()) throw new RejectedException(new CatalogRejection.UnknownService(slug));
        var running = cases.byGuideVersion(slug);
        var inForce = catalog.item(slug).map(BaseItem::guideVersion).orElse("");
        return kept.stream()
                .map(each -> new Version(
                        each.version(),
                        each.loadedAt(),
                        each.version().equals(inForce),
                        running.getOrDefault(each.version(), 0)))
                .toList();
    }

    /** @throws RejectedException {@code catalog.unknown-guide-version} */
    public List<GuideDifferences.Difference> differences(String from, String to, Locale language) {
        return GuideDifferences.between(
                Optional.of(catalog.guide(from)), Optional.of(catalog.guide(to)), messages, language);
    }

    /** Of two packs that can be read: in which guides they differ. */
    public List<Effect> effects(Pack before, Pack after, Locale language) {
        var old = GuideReader.all(before);
        var anew = GuideReader.all(after);
        return java.util.stream.Stream.concat(old.stream(), anew.stream())
                .map(Guide::slug)
                .distinct()
                .map(slug -> effect(find(old, slug), find(anew, slug), language))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Guide> find(List<Guide> guides, String slug) {
        return guides.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    private Optional<Effect> effect(Optional<Guide> before, Optional<Guide> after, Locale language) {
        if (before.equals(after)) return Optional.empty();
        var guide = after.or(() -> before).orElseThrow();
        var kind = before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
        var running = cases.byGuideVersion(guide.slug()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Optional.of(new Effect(
                guide.slug(),
                guide.name().in(language),
                kind,
                running,
                GuideDifferences.between(before, after, messages, language)));
    }
}
