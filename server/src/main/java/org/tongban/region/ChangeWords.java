package org.tongban.region;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.platform.Messages;

/** Says in words what a publication changed. */
record ChangeWords(Messages messages) {
    private static final String PARTS = "parts";

    String sentence(Change change, Locale language) {
        var args = new HashMap<String, String>(change.args());
        args.computeIfPresent(PARTS, (_, parts) -> parts(parts, language));
        return messages.text("change." + change.code(), args, language);
    }

    List<String> sentences(List<Change> changes, Locale language) {
        return changes.stream().map(change -> sentence(change, language)).toList();
    }

    /** The parts of a guide are stored by their names in the code. */
    private String parts(String parts, Locale language) {
        var between = language.getLanguage().equals("en") ? ", " : "、";
        return Stream.of(parts.split(" "))
                .map(part -> messages.text("change.part." + part, language))
                .collect(Collectors.joining(between));
    }
}
