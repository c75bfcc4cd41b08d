package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongban.catalog.Limit;
import org.tongban.catalog.ProcessStep.Step;

/**
 * What the process of a service says of a case beside who takes its steps.
 *
 * @param limits planned for each step; cases from before they were written down have none
 * @param jointBodies who is asked by the text: for an opinion once it is accepted, for a signature once it is reviewed
 * @param below credit code of the authority that examines it first; empty where nobody does
 * @param mayFollow materials that may follow, each with the working days after acceptance that it has
 */
public record ProcessTerms(
        Map<Step, Limit> limits, List<Asked> jointBodies, String below, Map<String, Integer> mayFollow) {
    static final ProcessTerms NONE = new ProcessTerms(Map.of(), List.of(), "");

    /** Of cases from before materials could follow, none may. */
    public ProcessTerms {
        mayFollow = Objects.requireNonNullElse(mayFollow, Map.of());
    }

    ProcessTerms(Map<Step, Limit> limits, List<Asked> jointBodies, String below) {
        this(limits, jointBodies, below, Map.of());
    }

    /** @param question in Chinese, as it is asked in writing */
    public record Asked(Consultation.Kind kind, String authority, String question, boolean confidential, int days) {}

    ProcessTerms with(List<Asked> asked, String examiner) {
        return new ProcessTerms(limits, asked, examiner, mayFollow);
    }
}
