package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.JointBody;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Picture;
import org.tongban.catalog.ProcessPicture;
import org.tongban.catalog.ProcessPicture.Aside;
import org.tongban.catalog.ProcessPicture.Stop;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.catalog.ServiceItem;
import org.tongban.catalog.page.GuideView.StepView;
import org.tongban.platform.Words;
import org.tongban.region.Regions;

/** Says, and draws, who does what on the way to the result, as far as the answers do not rule it out. */
public final class ProcessWriter {
    private final Regions regions;

    public ProcessWriter(Regions regions) {
        this.regions = regions;
    }

    public List<StepView> steps(ServiceItem item, Map<String, String> answers, Words w) {
        var guide = item.guide();
        var own = new StepView(w.of("page.step.application"), w.of("page.step.anytime"), "", w.of("page.step.you"));
        var written = new ArrayList<>(List.of(own));
        var process = process(guide, answers);
        var reviews = process.stream().anyMatch(step -> step.step() == Step.REVIEW);
        for (var step : process) {
            jointBodies(guide, answers).stream()
                    .filter(body -> ProcessPicture.waitsFor(body.voice(), reviews) == step.step())
                    .map(body -> asked(body, item, w))
                    .forEach(written::add);
            written.add(step(step, guide, w));
        }
        return written;
    }

    private StepView asked(JointBody body, ServiceItem item, Words w) {
        return new StepView(
                w.of("page.step." + GuideWriter.word(body.voice())),
                w.count("page.limit.working", body.days()),
                body.confidential() ? "" : body.question().in(w.language()),
                name(body, item.division(), w));
    }

    /** The same as a picture. */
    public Picture picture(ServiceItem item, Map<String, String> answers, Words w) {
        var guide = item.guide();
        var stops = process(guide, answers).stream()
                .map(step -> new Stop(step.step(), title(step, guide, w)))
                .toList();
        var asides = new ArrayList<Aside>();
        for (var body : jointBodies(guide, answers)) {
            var name = w.of("page.step." + GuideWriter.word(body.voice())) + " " + name(body, item.division(), w);
            asides.add(new Aside("asked-" + asides.size(), body.voice(), name));
        }
        return ProcessPicture.of(stops, asides);
    }

    private static List<ProcessStep> process(Guide guide, Map<String, String> answers) {
        return guide.process().stream()
                .filter(step -> GuideConditions.mayHold(step.when(), answers))
                .toList();
    }

    private static List<JointBody> jointBodies(Guide guide, Map<String, String> answers) {
        return guide.jointBodies().stream()
                .filter(body -> GuideConditions.mayHold(body.when(), answers))
                .toList();
    }

    private String name(JointBody body, String division, Words w) {
        var authority =
                body.isNamed() ? regions.authority(body.authority()) : regions.authority(body.authority(), division);
        return authority.map(each -> each.shortName().in(w.language())).orElse("");
    }

    /** Where others decide, the post here only writes it down: that is not what the applicant waits for. */
    private StepView step(ProcessStep step, Guide guide, Words w) {
        var who = isElsewhere(step, guide) ? w.of("page.step.nationalSystem") : who(step, guide, w);
        return new StepView(
                title(step, guide, w), time(step, guide, w), step.note().in(w.language()), who);
    }

    private static String title(ProcessStep step, Guide guide, Words w) {
        return w.of("page.step." + (isElsewhere(step, guide) ? "decisionElsewhere" : GuideWriter.word(step.step())));
    }

    private static boolean isElsewhere(ProcessStep step, Guide guide) {
        return step.step() == Step.DECISION && guide.isDecidedElsewhere();
    }

    private String who(ProcessStep step, Guide guide, Words w) {
        var post = regions.posts(step.by().isEmpty() ? guide.authority() : step.by()).stream()
                .filter(each -> each.key().equals(step.post()))
                .findFirst()
                .map(each -> each.title().in(w.language()))
                .orElse("");
        return step.by().isEmpty() ? post : w.of("page.step.whoBelow", "authority", kind(step.by(), w), "post", post);
    }

    private String kind(String key, Words w) {
        return regions.authorityKind(key)
                .map(kind -> kind.name().in(w.language()))
                .orElse(key);
    }

    /** Counted as the promise is. A time at the counter is agreed on within the time that there is to accept. */
    private static String time(ProcessStep step, Guide guide, Words w) {
        var check = guide.limits().ruleSet().check();
        if (step.step() == Step.BOOKING && !check.isOnTheSpot()) {
            return w.count("page.limit." + GuideWriter.word(check.unit()), check.count());
        }
        if (step.limitDays() == 0) return w.of("page.step.sameDay");
        var calendar = guide.limits().promised().unit() == Limit.Unit.CALENDAR;
        return w.count(calendar ? "page.limit.calendar" : "page.limit.working", step.limitDays());
    }

    /** What is examined below is not counted in the promise. */
    Stream<String> clocks(Guide guide, Words w) {
        return guide.process().stream()
                .filter(step -> !step.by().isEmpty())
                .map(step -> w.of(
                        "page.guide.afterPreliminary", "authority", kind(step.by(), w), "limit", time(step, guide, w)));
    }
}
