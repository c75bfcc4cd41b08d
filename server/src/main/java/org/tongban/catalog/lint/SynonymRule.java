package org.tongban.catalog.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongban.catalog.ItemReader;
import org.tongban.catalog.search.PlainWords;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Everyday words lead to words that some service has, and each is explained once. */
public final class SynonymRule implements LintRule {
    private static final String FILE = "synonyms.yaml";

    @Override
    public void check(Pack pack, Findings findings) {
        if (!pack.has(FILE)) return;
        var file = pack.yaml(FILE);
        var seen = new HashSet<String>();
        file.items("ignored").forEach(word -> checkOnce(word, seen, findings));
        var names = names(pack);
        for (var line : file.items("words")) {
            line.items("said").forEach(word -> checkOnce(word, seen, findings));
            line.items("meant").forEach(word -> checkLeads(word, names, findings));
        }
    }

    private static void checkOnce(PackNode word, Set<String> seen, Findings findings) {
        var plain = PlainWords.of(word.string());
        if (plain.chars().noneMatch(Character::isLetterOrDigit)) findings.error("synonym-empty", word);
        else if (!seen.add(plain)) findings.error("synonym-twice", word, "word", word.string());
    }

    private static void checkLeads(PackNode word, List<String> names, Findings findings) {
        var plain = PlainWords.of(word.string());
        if (plain.chars().noneMatch(Character::isLetterOrDigit)) findings.error("synonym-empty", word);
        else if (names.stream().noneMatch(name -> name.contains(plain))) {
            findings.error("synonym-leads-nowhere", word, "word", word.string());
        }
    }

    /** What services, items and bundles are called, officially and in their own keywords. */
    private static List<String> names(Pack pack) {
        var names = new ArrayList<String>();
        for (var row : ItemReader.rows(pack)) {
            names.add(PlainWords.ofText(row.get("name")));
            row.words("keywords").forEach(word -> names.add(PlainWords.ofText(word)));
        }
        for (var folder : List.of("services", "bundles")) {
            for (var file : pack.yamls(folder)) {
                names.add(PlainWords.ofText(file.text("name").zh()));
                names.add(PlainWords.ofText(file.text("name").en()));
                file.strings("keywords").forEach(word -> names.add(PlainWords.ofText(word)));
            }
        }
        return names;
    }
}
