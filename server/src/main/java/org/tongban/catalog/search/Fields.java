package org.tongban.catalog.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** What of an entry stands in the index, and where. Terms are made here and stored as they are; nothing analyses them. */
final class Fields {
    static final String NAME = "name";
    static final String KEYWORDS = "keywords";
    static final String SUMMARY = "summary";
    static final String ENGLISH = "english";
    static final String SOUNDS = "sounds";

    /** A whole name or keyword, as signs, as it sounds, and by its initials; of the latter two every end of it too. */
    static final String WHOLE = "whole";

    static final String WHOLE_SOUND = "whole-sound";
    static final String TAIL_SOUND = "tail-sound";
    static final String WHOLE_INITIALS = "whole-initials";
    static final String TAIL_INITIALS = "tail-initials";

    private static final int LONGEST_TAIL = 24;

    private Fields() {}

    static Document of(Entry entry, Terms counts, Syllables syllables) {
        var document = new Document();
        var counted = new HashSet<String>();
        var name = PlainWords.ofText(entry.name());
        var words = new HashSet<String>();
        var sounds = new HashSet<>(Terms.soundTexts(name));
        var terms = new LinkedHashMap<String, Set<String>>();
        terms.put(NAME, Terms.texts(name));
        terms.put(SUMMARY, Terms.texts(PlainWords.ofText(entry.summary())));
        terms.put(ENGLISH, Terms.texts(PlainWords.ofText(entry.english())));
        terms.put(KEYWORDS, words);
        terms.put(SOUNDS, sounds);
        addWhole(document, name, syllables);
        for (var keyword : entry.keywords()) {
            var plain = PlainWords.ofText(keyword);
            words.addAll(Terms.texts(plain));
            sounds.addAll(Terms.soundTexts(plain));
            addWhole(document, plain, syllables);
        }
        terms.forEach((field, texts) -> {
            texts.forEach(text -> add(document, field, text));
            counts.note(field, texts);
            counted.addAll(texts);
        });
        counts.count(counted);
        return document;
    }

    private static void addWhole(Document document, String plain, Syllables syllables) {
        var sounds = Lexicon.soundsOf(plain);
        syllables.learn(sounds);
        add(document, WHOLE, plain);
        add(document, WHOLE_SOUND, String.join("", sounds));
        if (PlainWords.hasChinese(plain)) add(document, WHOLE_INITIALS, Syllables.initials(sounds));
        for (var from = 0; from < Math.min(sounds.size() - 1, LONGEST_TAIL); from++) {
            var tail = sounds.subList(from, sounds.size());
            add(document, TAIL_SOUND, String.join("", tail));
            add(document, TAIL_INITIALS, Syllables.initials(tail));
        }
    }

    private static void add(Document document, String field, String text) {
        document.add(new StringField(field, text, Field.Store.NO));
    }

    /** Where a term may stand, and how much it says there. */
    static List<Place> places(boolean isSound) {
        return isSound ? SOUND_PLACES : PLACES;
    }

    record Place(String field, float weight) {}

    private static final List<Place> PLACES =
            List.of(new Place(NAME, 1), new Place(KEYWORDS, 1), new Place(ENGLISH, 0.9f), new Place(SUMMARY, 0.35f));
    private static final List<Place> SOUND_PLACES = List.of(new Place(SOUNDS, 1));
}
