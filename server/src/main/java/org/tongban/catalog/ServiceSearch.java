package org.tongban.catalog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.search.Entry;
import org.tongban.catalog.search.ServiceIndex;
import org.tongban.catalog.search.Synonyms;
import org.tongban.region.Text;

/** Each node's index over the services, in memory, made anew when the catalogue changes. */
@Component
class ServiceSearch {
    /** Bundles stand in the same index, so that both are measured by the same words. */
    private static final String BUNDLE = "bundle/";

    /** What can be done online comes before what is only listed, if both fit about as well; so does what persons do. */
    private static final double DESCRIBED = 1.1;

    private static final double OF_PERSONS = 1.03;

    /** Until the catalogue is read, whoever asks waits. */
    private volatile CompletableFuture<ServiceIndex> index = new CompletableFuture<>();

    /** Starts building; who asks meanwhile waits for it. */
    void index(List<BaseItem> items, List<Guide> guides, List<BundleCard> bundles, Synonyms synonyms) {
        index = CompletableFuture.supplyAsync(
                () -> build(items, guides, bundles, synonyms),
                command -> Thread.ofVirtual().name("search-index").start(command));
    }

    /** Slugs of items, best first. */
    List<String> find(String words) {
        return index.join().find(words).stream()
                .filter(key -> !key.startsWith(BUNDLE))
                .toList();
    }

    /** Slugs of bundles, best first; one that fits far worse than a service was not meant. */
    List<String> findBundles(String words) {
        return index.join().find(words).stream()
                .filter(key -> key.startsWith(BUNDLE))
                .map(key -> key.substring(BUNDLE.length()))
                .toList();
    }

    /** Keys of items and bundles, from the bare index: what is measured beside the whole. */
    List<String> ask(String words) {
        return index.join().ask(words);
    }

    List<String> near(String words, int most) {
        return index.join().near(words, most);
    }

    String anonymous(String words) {
        return index.join().anonymous(words);
    }

    private static ServiceIndex build(
            List<BaseItem> items, List<Guide> guides, List<BundleCard> bundles, Synonyms synonyms) {
        var summaries = guides.stream().collect(Collectors.toMap(Guide::slug, Guide::summary));
        var entries = Stream.concat(
                items.stream().map(item -> entry(item, summaries.getOrDefault(item.slug(), Text.NONE))),
                bundles.stream().map(ServiceSearch::entry));
        return ServiceIndex.of(entries.toList(), synonyms);
    }

    private static Entry entry(BaseItem item, Text summary) {
        var prior =
                (item.isDescribed() ? DESCRIBED : 1) * (item.themes().person().isEmpty() ? 1 : OF_PERSONS);
        return new Entry(
                item.slug(),
                item.name().zh(),
                summary.zh(),
                item.name().en() + " " + summary.en(),
                item.keywords(),
                prior);
    }

    private static Entry entry(BundleCard bundle) {
        return new Entry(
                BUNDLE + bundle.slug(),
                bundle.name().zh(),
                bundle.summary().zh(),
                bundle.name().en() + " " + bundle.summary().en(),
                bundle.keywords(),
                DESCRIBED);
    }
}
