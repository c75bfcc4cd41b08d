package org.tongban.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tongban.region.Pinyin;

/**
 * What people type, as a query: the exact everyday word counts most, then words, then how it sounds (so that homophones
 * and pinyin find it too), then pairs of signs, which forgive a wrong one.
 */
final class SearchQuery {
    private static final int LONGEST = 60;
    private static final int MOST_PAIRS_MISSED = 2;

    /** What is said around the wish and says nothing about it. */
    private static final CharArraySet FILLERS = CharArraySet.copy(Set.of(
            "我", "我们", "想", "要", "想要", "怎么", "如何", "怎样", "办", "办理", "申请", "个", "一个", "的", "了", "吗", "在", "去", "哪", "哪里",
            "给", "请问", "需要", "什么", "，", "。", "？", ",", ".", "?"));

    /** The same at the sign level; 个体户 and 个人 keep their 个. */
    private static final Pattern POLITE = Pattern.compile("我们?|想要|想|请问|怎么|如何|怎样|办理|需要|什么|哪里|一个|吗|个(?![体人])");

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            new SmartChineseAnalyzer(FILLERS), Map.of("pairs", new PairAnalyzer(), "english", new StandardAnalyzer()));

    private SearchQuery() {}

    static Query of(String typed) {
        var words = POLITE.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        if (words.length() > LONGEST) words = words.substring(0, LONGEST);
        var query = new BooleanQuery.Builder();
        add(query, new TermQuery(new Term("keyword", words)), 12);
        add(query, all("words", words, 60), 3);
        add(query, all("name", words, 60), 2);
        if (Pinyin.hasChinese(words)) {
            bySound(query, Pinyin.sound(words));
            add(query, all("pairs", words, 60), 2);
        } else {
            byLetters(query, words);
        }
        return query.build();
    }

    private static void bySound(BooleanQuery.Builder query, String sound) {
        if (sound.length() < 4) return;
        add(query, new TermQuery(new Term("sound", sound)), 8);
        add(query, new PrefixQuery(new Term("sound", sound)), 2);
    }

    private static void byLetters(BooleanQuery.Builder query, String words) {
        var letters = Pinyin.sound(words);
        if (letters.length() >= 2) {
            add(query, new TermQuery(new Term("initials", letters)), 8);
            add(query, new PrefixQuery(new Term("initials", letters)), 3);
        }
        if (letters.length() >= 3) add(query, new PrefixQuery(new Term("sound", letters)), 4);
        if (letters.length() >= 6) add(query, new FuzzyQuery(new Term("sound", letters), 2, 2), 2);
        for (var word : terms("english", words)) {
            if (word.length() < 3) continue;
            add(query, new TermQuery(new Term("english", word)), 3);
            if (word.length() >= 4) add(query, new FuzzyQuery(new Term("english", word), 1, 1), 1);
        }
    }

    /** At least so many in a hundred of the terms; pairs may miss at most two. */
    private static Query all(String field, String words, int percent) {
        var terms = terms(field, words);
        var query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        var least = Math.max(1, (int) Math.ceil(terms.size() * percent / 100.0));
        if (field.equals("pairs")) least = Math.max(least, terms.size() - MOST_PAIRS_MISSED);
        return query.setMinimumNumberShouldMatch(Math.min(least, terms.size())).build();
    }

    private static void add(BooleanQuery.Builder query, Query part, float boost) {
        query.add(new BoostQuery(part, boost), Occur.SHOULD);
    }

    private static List<String> terms(String field, String words) {
        var terms = new ArrayList<String>();
        try (var stream = ANALYZER.tokenStream(field, words)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && terms.size() < LONGEST) terms.add(term.toString());
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }

    private static final class PairAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var pairs = new NGramTokenizer(2, 2);
            return new TokenStreamComponents(pairs, new LowerCaseFilter(pairs));
        }
    }
}
