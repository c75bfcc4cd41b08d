package org.tongban.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
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
import org.tongban.region.Text;

/** Each node's index over the services, in memory, made anew when the catalogue changes. */
@Component
class ServiceSearch {
    private static final int MOST = 100;

    /** How long a list of everyday words is, and how often one stands in it, says nothing about what is meant. */
    private static final Similarity EQUAL_TO_ALL = new BM25Similarity(0.2f, 0);

    private volatile CompletableFuture<IndexSearcher> index =
            CompletableFuture.supplyAsync(() -> build(List.of()), Runnable::run);

    /** Starts building; who asks meanwhile waits for it. */
    void index(List<Guide> guides) {
        index = CompletableFuture.supplyAsync(
                () -> build(guides),
                command -> Thread.ofVirtual().name("search-index").start(command));
    }

    /** Slugs, best first. */
    List<String> find(String words) {
        var searcher = index.join();
        try {
            var found = searcher.search(SearchQuery.of(words), MOST);
            var documents = searcher.storedFields();
            var slugs = new java.util.ArrayList<String>();
            for (var hit : found.scoreDocs)
                slugs.add(documents.document(hit.doc).get("slug"));
            return slugs;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static IndexSearcher build(List<Guide> guides) {
        var folder = new ByteBuffersDirectory();
        try (var writer =
                new IndexWriter(folder, new IndexWriterConfig(SearchQuery.ANALYZER).setSimilarity(EQUAL_TO_ALL))) {
            for (var guide : guides) writer.addDocument(document(guide));
            writer.commit();
            var searcher = new IndexSearcher(DirectoryReader.open(folder));
            searcher.setSimilarity(EQUAL_TO_ALL);
            return searcher;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Document document(Guide guide) {
        var document = new Document();
        document.add(new StoredField("slug", guide.slug()));
        document.add(new TextField("name", guide.name().zh(), Field.Store.NO));
        document.add(new TextField(
                "english", guide.name().en() + " " + guide.summary().en(), Field.Store.NO));
        addText(document, "words", guide.name());
        addText(document, "words", guide.summary());
        var everyday = new java.util.ArrayList<>(guide.keywords());
        everyday.add(guide.name().zh());
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
