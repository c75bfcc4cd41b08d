package org.tongban.bundle;

import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Conditions of a member, said with the bundle's keys; answers that are known stand in them as what they are. */
final class MemberConditions {
    private static final Pattern VARIABLE = Pattern.compile("\\b(answers|form|ages)\\.([A-Za-z0-9_]+)");

    /** Never holds, even where the answer is not known yet. */
    static final String NEVER = "false";

    private MemberConditions() {}

    static String of(Member member, String when) {
        return VARIABLE.matcher(when)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(said(member, found)));
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
