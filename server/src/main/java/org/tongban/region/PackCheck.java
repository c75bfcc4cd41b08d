package org.tongban.region;

import java.util.Collection;
import java.util.Locale;
import java.util.ServiceLoader;

/** All checks of a pack: that its files can be read, keep the schema, and pass every {@link LintRule}. */
final class PackCheck {
    private PackCheck() {}

    /** The rules run only over a pack that keeps the schema, since they rely on it. */
    static Findings all(Pack pack, Locale language) {
        return edited(pack, SchemaCheck.required(pack), language);
    }

    /** The same, where all other files keep the schema. */
    static Findings edited(Pack pack, Collection<String> files, Locale language) {
        var findings = new Findings();
        SchemaCheck.check(pack, files, language, findings);
        if (!findings.errors().isEmpty()) return findings;
        for (var rule : ServiceLoader.load(LintRule.class))
            if (files.stream().anyMatch(rule::reads)) rule.check(pack, findings);
        return findings;
    }
}
