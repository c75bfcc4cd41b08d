package org.tongban.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** One state of what can be found, in memory and never changed; it keeps what was found for words that come often. */
public final class ServiceIndex {
    private static final int MOST = 200;
    private static final int MOST_KEPT = 10_000;

    /** Whoever has less than this of what was asked was not meant; nor is who fits far worse than the best. */
    private static final double LEAST = 0.2;

    private static final double FAR_WORSE = 0.35;

    private static final double NOT_ASKED_FOR = 0.75;
    private static final double ASKED_FOR_MORE = 0.9;

    private final IndexSearcher searcher;
    private final List<Indexed> entries;
    private final Lexicon lexicon;
    private final QueryWriter writer;
    private final Nearest nearest;
    private final Anonymous anonymous;
    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();

    private record Indexed(String key, double prior, Set<Act> acts) {
        static Indexed of(Entry entry) {
            return new Indexed(entry.key(), entry.prior(), Act.of(entry.name()));
        }

        /** Who asks for a change wants no new one, and who asks for nothing of the kind no change. */
        double fit(Set<Act> asked) {
            if (acts.isEmpty()) return asked.isEmpty() ? 1 : ASKED_FOR_MORE;
            return acts.stream().anyMatch(asked::contains) ? 1 : NOT_ASKED_FOR;
        }
    }

    private record Hit(String key, double score) {}

    private ServiceIndex(IndexSearcher searcher, List<Indexed> entries, Lexicon lexicon, Terms terms, Nearest nearest) {
        this.searcher = searcher;
        this.entries = entries;
        this.lexicon = lexicon;
        this.writer = new QueryWriter(lexicon, terms);
        this.nearest = nearest;
        this.anonymous = new Anonymous(terms);
    }

    public static ServiceIndex of(Collection<Entry> entries, Synonyms synonyms) {
        var terms = new Terms();
        var syllables = new Syllables();
        var lexicon = new Lexicon(synonyms, syllables);
        var folder = new ByteBuffersDirectory();
        var settings = new IndexWriterConfig().setSimilarity(new BooleanSimilarity());
        try (var writer = new IndexWriter(folder, settings)) {
            for (var entry : entries) writer.addDocument(Fields.of(entry, terms, syllables));
            writer.forceMerge(1); // so that hits are numbered as the entries are
            writer.commit();
            var searcher = new IndexSearcher(DirectoryReader.open(folder));
            searcher.setSimilarity(new BooleanSimilarity());
            searcher.setQueryCache(null); // what was found is kept whole
            var indexed = entries.stream().map(Indexed::of).toList();
            return new ServiceIndex(searcher, indexed, lexicon, terms, new Nearest(entries, lexicon.phrases()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keys of what fits, best first. */
    public List<String> find(String typed) {
        var plain = PlainWords.of(typed);
        var known = kept.get(plain);
        if (known != null) return known;
        var found = search(plain);
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(plain, found);
        return found;
    }

    /** Words near to these that do lead somewhere, nearest first. */
    public List<String> near(String typed, int most) {
        return nearest.to(lexicon.wish(PlainWords.of(typed)), most);
    }

    /** What of these words may be kept: without numbers and what may be a name. */
    public String anonymous(String typed) {
        return anonymous.of(PlainWords.of(typed));
    }

    /** Asks the index, whether or not it has been asked the same before. */
    public List<String> ask(String typed) {
        return search(PlainWords.of(typed));
    }

    private List<String> search(String plain) {
        var acts = EnumSet.noneOf(Act.class);
        var found = search(writer.write(plain, acts), acts);
        if (!found.isEmpty() || PlainWords.hasChinese(plain)) return found;
        acts.clear();
        return search(writer.writeMistyped(plain, acts), acts);
    }

    private List<String> search(Query query, Set<Act> acts) {
        try {
            var hits = new ArrayList<Hit>();
            for (var hit : searcher.search(query, new TopScoreDocCollectorManager(MOST, Integer.MAX_VALUE)).scoreDocs) {
                var entry = entries.get(hit.doc);
                hits.add(new Hit(entry.key(), hit.score * entry.prior() * entry.fit(acts)));
            }
            return best(hits);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> best(List<Hit> hits) {
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.stream()
                .takeWhile(hit -> hit.score() >= Math.max(LEAST, hits.getFirst().score() * FAR_WORSE))
                .map(Hit::key)
                .toList();
    }
}
