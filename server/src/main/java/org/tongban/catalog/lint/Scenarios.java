package org.tongban.catalog.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.Question;
import org.tongban.region.PackNode;

/** Every way in which the questions of a service can be answered, as far as conditions ask for them. */
record Scenarios(List<Question> questions) {
    /** Beyond this nobody has thought a service through either; then nothing is said about it. */
    private static final int MOST = 20_000;

    private static final Pattern ANSWER = Pattern.compile("\\banswers\\.([A-Za-z0-9_]+)");

    static Scenarios of(PackNode service) {
        return new Scenarios(
                service.items("questions").stream().map(GuideReader::question).toList());
    }

    /** False if no answers make it true. */
    boolean mayHold(String when) {
        return isBroken(when) || about(List.of(when)).anyMatch(answers -> GuideConditions.holds(when, answers));
    }

    /** True if there are answers that do not make it true. */
    boolean mayFail(String when) {
        return !isBroken(when) && about(List.of(when)).anyMatch(answers -> !GuideConditions.holds(when, answers));
    }

    /** What is broken, or asks for what there is not, is said elsewhere. */
    private boolean isBroken(String when) {
        var known = questions.stream().map(Question::key).toList();
        return !GuideConditions.check(when).isEmpty() || !known.containsAll(asked(when)) || when.contains("form.");
    }

    /** The answers to the questions that these conditions hang on; a question that is not asked has none. */
    Stream<Map<String, String>> about(List<String> conditions) {
        var wanted = hangingOn(conditions);
        List<Map<String, String>> scenarios = List.of(Map.of());
        for (var question : questions) {
            if (!wanted.contains(question.key())) continue;
            scenarios = scenarios.stream()
                    .flatMap(answers -> answered(answers, question))
                    .limit(MOST)
                    .toList();
        }
        return scenarios.stream();
    }

    private static Stream<Map<String, String>> answered(Map<String, String> answers, Question question) {
        if (!GuideConditions.holds(question.when(), answers)) return Stream.of(answers);
        return question.options().stream().map(option -> {
            var more = new HashMap<>(answers);
            more.put(question.key(), option.value());
            return more;
        });
    }

    private Set<String> hangingOn(List<String> conditions) {
        var wanted = new HashSet<String>();
        conditions.forEach(condition -> wanted.addAll(asked(condition)));
        for (var question : questions.reversed()) {
            if (wanted.contains(question.key())) wanted.addAll(asked(question.when()));
        }
        return wanted;
    }

    private static Set<String> asked(String condition) {
        var asked = new HashSet<String>();
        var answers = ANSWER.matcher(condition);
        while (answers.find()) asked.add(answers.group(1));
        return asked;
    }
}
