package org.tongban.bundle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.catalog.GuideConditions;
import org.tongban.intake.ApplicationContent;
import org.tongban.intake.Forms;

/** What the members of a bundle would ask for one by one, under the answers so far. Pure. */
record Shares(MergedForm form, Map<String, String> answers) {

    /** Those that are parts, or may be while an answer is missing. */
    List<Member> members() {
        return settled() ? form.parts(answers) : form.possible(answers);
    }

    /** True once nothing that is asked is unanswered. */
    boolean settled() {
        return form.guide().questions().stream()
                .filter(question -> GuideConditions.holds(question.when(), answers))
                .noneMatch(question -> answers.getOrDefault(question.key(), "").isEmpty());
    }

    /** As if each were applied for by itself, with what the others issue already in the licence library. */
    BundleApplicationView.Separately separately() {
        var held = members().stream()
                .flatMap(member -> form.outputs(member).stream())
                .collect(Collectors.toSet());
        var counted = members().stream()
                .map(member -> Forms.count(form.guide(member), said(member), held))
                .toList();
        return new BundleApplicationView.Separately(
                counted.size(),
                counted.stream().mapToInt(Forms.Counted::all).sum(),
                counted.stream().mapToInt(Forms.Counted::handedIn).sum());
    }

    private Map<String, String> said(Member member) {
        return form.said(member, new ApplicationContent(answers, Map.of(), Map.of()))
                .answers();
    }
}
