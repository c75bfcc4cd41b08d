package org.tongban.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongban.catalog.JointBody.Voice;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.region.PackNode;
import org.tongban.region.Text;

/** Reads how a service is handled: its steps, and whom its text asks besides. */
public final class ProcessReader {
    private ProcessReader() {}

    /** The steps that the text names, or the five standard ones. */
    public static List<ProcessStep> steps(PackNode service) {
        return service.has("process")
                ? service.items("process").stream().map(ProcessReader::step).toList()
                : standard(service);
    }

    private static ProcessStep step(PackNode step) {
        return new ProcessStep(
                step.get("step").constant(Step.class),
                step.string("post"),
                step.integer("limitDays", 0),
                step.string("when", ""),
                step.text("note"),
                step.string("by", ""),
                step.string("where", ""));
    }

    /** Acceptance, site check where the text says when, review, decision, delivery: the last working day is for the head. */
    private static List<ProcessStep> standard(PackNode service) {
        var days = service.get("limits")
                .find("promised")
                .map(promised -> GuideReader.limit(promised).wholeDays())
                .orElse(0);
        var toDecide = days > 1 ? 1 : 0;
        var onSite = service.has("siteCheck") ? (days - toDecide) / 2 : 0;
        var steps = new ArrayList<ProcessStep>();
        steps.add(standard(Step.ACCEPTANCE, "window", 0, ""));
        service.find("siteCheck")
                .ifPresent(when -> steps.add(standard(Step.SITE_CHECK, "officer", onSite, when.string())));
        steps.add(standard(Step.REVIEW, "officer", days - toDecide - onSite, ""));
        steps.add(standard(Step.DECISION, "head", toDecide, ""));
        steps.add(standard(Step.DELIVERY, "window", 0, ""));
        return List.copyOf(steps);
    }

    private static ProcessStep standard(Step step, String post, int limitDays, String when) {
        return new ProcessStep(step, post, limitDays, when, Text.NONE, "", "");
    }

    static List<JointBody> jointBodies(PackNode service) {
        return Stream.concat(
                        service.items("opinions").stream().map(asked -> jointBody(Voice.OPINION, asked)),
                        service.items("countersignatures").stream()
                                .map(asked -> jointBody(Voice.COUNTERSIGNATURE, asked)))
                .toList();
    }

    private static JointBody jointBody(Voice voice, PackNode asked) {
        return new JointBody(
                voice,
                asked.string("ask"),
                asked.text("question"),
                asked.integer("days", 0),
                asked.flag("confidential", false),
                asked.string("when", ""));
    }
}
