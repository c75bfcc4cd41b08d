package org.tongban.bundle;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.catalog.Question;

/** Conditions of a member, said with the bundle's keys; answers that are known stand in them as what they are. */
final class MemberConditions {
    private static final Pattern VARIABLE = Pattern.compile("\\b(answers|form|ages)\\.([A-Za-z0-9_]+)");

    private static final Pattern COMPARISON = Pattern.compile("\\banswers\\.([A-Za-z0-9_]+)\\s*([!=]=)\\s*'([^']*)'");

    /** Never holds, even where the answer is not known yet. */
    static final String NEVER = "false";

    private MemberConditions() {}

    static String of(Member member, String when) {
        return VARIABLE.matcher(when).replaceAll(found -> Matcher.quoteReplacement(said(member, found)));
    }

    /** An answer that the bundle's own question does not offer is never given. */
    static String among(List<Question> own, String when) {
        return COMPARISON.matcher(when).replaceAll(found -> {
            var never = own.stream()
                    .filter(question -> question.key().equals(found.group(1)))
                    .anyMatch(question -> question.options().stream()
                            .noneMatch(option -> option.value().equals(found.group(3))));
            return Matcher.quoteReplacement(
                    !never ? found.group() : found.group(2).equals("==") ? NEVER : "true");
        });
    }

    private static String said(Member member, MatchResult variable) {
        var key = variable.group(2);
        if (!variable.group(1).equals("answers")) return variable.group(1) + "." + member.field(key);
        var known = member.answers().get(key);
        return known == null ? "answers." + member.question(key) : "'" + known + "'";
    }

    /** Holds where all hold; empty where none says anything. */
    static String all(String... conditions) {
        var said = java.util.stream.Stream.of(conditions)
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
        if (said.contains(NEVER)) return NEVER;
        return said.size() == 1
                ? said.getFirst()
                : said.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" && "));
    }

    /** Holds where any holds; empty where one of them always does. */
    static String any(Collection<String> conditions) {
        if (conditions.stream().anyMatch(String::isBlank)) return "";
        var said = conditions.stream()
                .filter(each -> !each.equals(NEVER))
                .distinct()
                .toList();
        if (said.isEmpty()) return NEVER;
        return said.size() == 1
                ? said.getFirst()
                : said.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" || "));
    }

    static String not(String condition) {
        if (condition.isBlank()) return NEVER;
        return condition.equals(NEVER) ? "" : "!(" + condition + ")";
    }
}
