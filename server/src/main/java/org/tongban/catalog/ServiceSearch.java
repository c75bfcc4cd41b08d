package org.tongban.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;
import org.tongban.region.Pinyin;
import org.tongban.region.Text;

/** Each node's index over the services, in memory, made anew when the catalogue changes. */
@Component
class ServiceSearch {
    private static final int MOST = 200;

    /** What can be done online comes before what is only listed, if both fit about as well. */
    private static final float DESCRIBED = 1.5f;

    private static final float FAR_WORSE = 0.12f;

    /** Bundles stand in the same index, so that both are measured by the same words. */
    private static final String BUNDLE = "bundle/";

    /** How long a list of everyday words is, and how often one stands in it, says nothing about what is meant. */
    private static final Similarity EQUAL_TO_ALL = new BM25Similarity(0.2f, 0);

    /** Until the catalogue is read, whoever asks waits. */
    private volatile CompletableFuture<IndexSearcher> index = new CompletableFuture<>();

    /** Starts building; who asks meanwhile waits for it. */
    void index(List<BaseItem> items, List<Guide> guides, List<BundleCard> bundles) {
        index = CompletableFuture.supplyAsync(
                () -> build(items, guides, bundles),
                command -> Thread.ofVirtual().name("search-index").start(command));
    }

    private record Hit(String slug, float score) {}

    /** Slugs of items, best first. */
    List<String> find(String words) {
        return all(words).stream().filter(slug -> !slug.startsWith(BUNDLE)).toList();
    }

    /** Slugs of bundles, best first; one that fits far worse than a service was not meant. */
    List<String> findBundles(String words) {
        return all(words).stream()
                .filter(slug -> slug.startsWith(BUNDLE))
                .map(slug -> slug.substring(BUNDLE.length()))
                .toList();
    }

    private List<String> all(String words) {
        var searcher = index.join();
        try {
            var found = searcher.search(SearchQuery.of(words), MOST);
            var documents = searcher.storedFields();
            var hits = new ArrayList<Hit>();
            for (var hit : found.scoreDocs) {
                var document = documents.document(hit.doc);
                var weight = document.getField("described") == null ? 1 : DESCRIBED;
                hits.add(new Hit(document.get("slug"), hit.score * weight));
            }
            return best(hits);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What fits far worse than the best was not meant. */
    private static List<String> best(List<Hit> hits) {
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.stream()
                .takeWhile(hit -> hit.score() >= hits.getFirst().score() * FAR_WORSE)
                .map(Hit::slug)
                .toList();
    }

    private static IndexSearcher build(List<BaseItem> items, List<Guide> guides, List<BundleCard> bundles) {
        var summaries = guides.stream().collect(Collectors.toMap(Guide::slug, Guide::summary));
        var folder = new ByteBuffersDirectory();
        try (var writer =
                new IndexWriter(folder, new IndexWriterConfig(SearchQuery.ANALYZER).setSimilarity(EQUAL_TO_ALL))) {
            for (var item : items) writer.addDocument(document(item, summaries.getOrDefault(item.slug(), Text.NONE)));
            for (var each : bundles) {
                writer.addDocument(document(BUNDLE + each.slug(), each.name(), each.summary(), each.keywords(), true));
            }
            writer.commit();
            var searcher = new IndexSearcher(DirectoryReader.open(folder));
            searcher.setSimilarity(EQUAL_TO_ALL);
            return searcher;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Document document(BaseItem item, Text summary) {
        return document(item.slug(), item.name(), summary, item.keywords(), item.isDescribed());
    }

    private static Document document(String slug, Text name, Text summary, List<String> keywords, boolean described) {
        var document = new Document();
        document.add(new StoredField("slug", slug));
        if (described) document.add(new StoredField("described", "yes"));
        document.add(new TextField("name", name.zh(), Field.Store.NO));
        document.add(new TextField("english", name.en() + " " + summary.en(), Field.Store.NO));
        addText(document, "words", name);
        addText(document, "words", summary);
        var everyday = new java.util.ArrayList<>(keywords);
        everyday.add(name.zh());
        for (var keyword : everyday) {
            document.add(new StringField("keyword", keyword.toLowerCase(Locale.ROOT), Field.Store.NO));
            document.add(new StringField("sound", Pinyin.sound(keyword), Field.Store.NO));
            document.add(new StringField("initials", Pinyin.initials(keyword), Field.Store.NO));
            document.add(new TextField("words", keyword, Field.Store.NO));
            document.add(new TextField("pairs", keyword, Field.Store.NO));
        }
        return document;
    }

    private static void addText(Document document, String field, Text text) {
        document.add(new TextField(field, text.zh(), Field.Store.NO));
    }
}
