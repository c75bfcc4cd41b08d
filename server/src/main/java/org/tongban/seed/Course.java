package org.tongban.seed;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tongban.casework.CaseCommand;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseFile;
import org.tongban.casework.CaseState;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.casework.CorrectionItem;
import org.tongban.casework.PastCase;
import org.tongban.casework.SiteCheck;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Limit;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.ProjectCode;
import org.tongban.licence.LicenceRef;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/**
 * How a case went: who did what next, and when, until it was concluded or today came. About as things go in life: one in
 * eight is asked for a correction, one in thirty refused, one in sixty late.
 */
final class Course {
    private final PastCase past;
    private final CaseContent content;
    private final OfficeHours hours;
    private final Offices offices;
    private final Random random;
    private final Instant now;
    private final int noticeDays;
    private boolean corrected;
    private boolean returned;

    /** @param noticeDays for how many working days the service's text wants it public; 0 for none */
    Course(PastCase past, CaseContent content, OfficeHours hours, Offices offices, Instant now, int noticeDays) {
        this.past = past;
        this.content = content;
        this.hours = hours;
        this.offices = offices;
        this.random = hours.random();
        this.now = now;
        this.noticeDays = noticeDays;
    }

    /** Issues the licence of a grant. */
    @FunctionalInterface
    interface Issue {
        LicenceRef licence(CaseFile file, Instant grantedAt);
    }

    private record Act(CaseCommand command, Caller by, Instant at) {}

    /** Runs until nothing is left to do, or the next act lies ahead of us; the licence of a grant is left to {@link #conclude}. */
    void run() {
        for (var act = next(); act.isPresent(); act = next()) {
            if (act.get().at().isAfter(now)) return;
            past.act(act.get().command(), act.get().by(), act.get().at());
        }
    }

    void conclude(Issue issue) {
        if (past.file().state() != CaseState.GRANTED) return;
        var licence = issue.licence(past.file(), past.movedAt());
        past.act(
                new CaseCommand.Conclude(Optional.of(licence.id()), licence.number()),
                Caller.SYSTEM,
                past.movedAt().plusSeconds(2));
    }

    private Optional<Act> next() {
        var file = past.file();
        return switch (file.state()) {
            case SUBMITTED -> Optional.of(received(file));
            case AWAITING_CORRECTION -> Optional.of(asked(file));
            case ACCEPTED, REVIEWED -> file.step().map(step -> at(step, file));
            case GRANTED, CONCLUDED_GRANTED, CONCLUDED_REFUSED, NOT_ACCEPTED, RETURNED_UNCORRECTED, WITHDRAWN, VOIDED ->
                Optional.empty();
        };
    }

    private Act received(CaseFile file) {
        var at = hours.later(past.movedAt(), random.nextInt(3) * random.nextInt(2));
        var window = offices.at(file, Step.ACCEPTANCE);
        var dice = random.nextInt(100);
        if (dice < 2) return new Act(new CaseCommand.RefuseAcceptance("申请事项不属于本机关职权范围，请向有管辖权的机关申请。"), window, at);
        if (dice < 3) return new Act(new CaseCommand.Withdraw(""), Caller.applicant(file.applicant()), at);
        if (dice < 16 && !corrected && !content.materials().isEmpty()) {
            corrected = true;
            return new Act(new CaseCommand.AskCorrection(List.of(correction())), window, at);
        }
        return new Act(new CaseCommand.Accept(), window, at);
    }

    private CorrectionItem correction() {
        var material = FilledForm.any(content.materials(), random);
        var reason = FilledForm.any(List.of(CorrectionItem.Reason.values()), random);
        return new CorrectionItem("material." + material.key(), reason, "请重新上传清晰、完整的材料。");
    }

    private Act asked(CaseFile file) {
        var applicant = Caller.applicant(file.applicant());
        var last = file.answerBy().orElseThrow();
        var at = hours.anyTime(Zones.dateOf(past.movedAt()).plusDays(1 + random.nextInt(3)));
        if (random.nextInt(8) > 0 && !Zones.dateOf(at).isAfter(last)) {
            return new Act(new CaseCommand.Correct(content), applicant, at);
        }
        var lapsed =
                last.plusDays(1).atTime(LocalTime.of(0, 30)).atZone(Zones.CHINA).toInstant();
        return new Act(new CaseCommand.Lapse(), Caller.SYSTEM, lapsed);
    }

    private Act at(Step step, CaseFile file) {
        if (file.terms().traits().contains(Trait.PROJECT_CODE)
                && file.progress().projectCode().isEmpty()) {
            var code = new CaseCommand.AssignProjectCode(projectCode(file));
            return new Act(code, Caller.SYSTEM, past.movedAt().plus(Duration.ofSeconds(30)));
        }
        var at = hours.later(past.movedAt(), days(file.terms().promised()));
        var by = offices.at(file, step);
        return switch (step) {
            case SITE_CHECK -> new Act(new CaseCommand.RecordSiteCheck(siteCheck()), by, at);
            case BOOKING -> new Act(confirmed(at), by, at);
            case REVIEW -> new Act(review(file), by, at);
            case PRELIMINARY -> new Act(new CaseCommand.HandUp("材料属实，建议同意。", true), by, at);
            case ACCEPTANCE, DECISION, DELIVERY -> decision(file, by, at);
        };
    }

    /** A share of what is promised; one in sixty takes longer than that. */
    private int days(Limit promised) {
        var all = promised.unit() == Limit.Unit.HOURS ? promised.count() / 24 : promised.count();
        if (random.nextInt(60) == 0) return all + 1 + random.nextInt(3);
        return all == 0 ? 0 : random.nextInt(Math.max(1, all / 2) + 1);
    }

    private SiteCheck siteCheck() {
        var officers = List.of(MadeUpPeople.name(random), MadeUpPeople.name(random) + "（记录）");
        return new SiteCheck(officers, "现场布局、设备和申报一致，未发现不符合要求的情况。", true, List.of());
    }

    /** What the applicant wished for, where there is still time for it. */
    private CaseCommand.ConfirmBooking confirmed(Instant at) {
        var wished = content.form().values().stream()
                .flatMap(value -> Booking.parse(value).stream())
                .findFirst()
                .orElseThrow();
        var earliest = hours.calendar().add(Zones.dateOf(at), 1);
        var day = wished.day().isBefore(earliest) ? earliest : wished.day();
        return new CaseCommand.ConfirmBooking(new Booking(wished.place(), day, wished.half()), "");
    }

    private CaseCommand.Review review(CaseFile file) {
        var ticks = file.terms().checklist().stream().collect(toMap(point -> point, _ -> true));
        return new CaseCommand.Review(ticks, "材料齐全，符合条件，建议准予。", true);
    }

    private Act decision(CaseFile file, Caller by, Instant at) {
        if (file.terms().traits().contains(Trait.DECIDED_ELSEWHERE)) return outcome(file, by, at);
        if (file.terms().traits().contains(Trait.PUBLIC_NOTICE)) return afterNotice(file, by, at);
        return decided(file, by, at);
    }

    /** Made public at once, decided after its last day. */
    private Act afterNotice(CaseFile file, Caller by, Instant at) {
        var notice = file.progress().beyond().notice();
        if (notice.isEmpty()) {
            var publish = new CaseCommand.PublishNotice(noticeDays, "");
            return new Act(publish, Caller.SYSTEM, past.movedAt().plusSeconds(2));
        }
        var earliest = notice.get().until().plusDays(1);
        return decided(file, by, Zones.dateOf(at).isBefore(earliest) ? hours.later(hours.anyTime(earliest), 0) : at);
    }

    private Act decided(CaseFile file, Caller by, Instant at) {
        var dice = random.nextInt(100);
        if (dice < 3) return new Act(new CaseCommand.Refuse("经审查，不符合本事项规定的条件，不予许可。"), by, at);
        if (dice < 6 && !returned && file.terms().posts().containsKey(Step.REVIEW)) {
            returned = true;
            return new Act(new CaseCommand.ReturnToReview("请核对经营场所的使用期限。"), by, at);
        }
        return new Act(new CaseCommand.Grant(""), by, at);
    }

    private Act outcome(CaseFile file, Caller by, Instant at) {
        var visited = file.progress().bookedFor().map(day -> hours.later(hours.anyTime(day), 1 + random.nextInt(4)));
        var told = visited.filter(at::isBefore).orElse(at);
        var granted = random.nextInt(40) > 0;
        var number = "SL%010d".formatted(random.nextLong(10_000_000_000L));
        return new Act(new CaseCommand.ReportOutcome(granted, number, granted ? "" : "国家系统审核未通过。"), by, told);
    }

    /** As GB/T 40058 forms it, of a place that was never assigned. */
    private ProjectCode projectCode(CaseFile file) {
        var month = file.submittedAt().atZone(Zones.CHINA);
        var nineteen = "%02d%02d5009990401%05d"
                .formatted(month.getYear() % 100, month.getMonthValue(), random.nextInt(100_000));
        return ProjectCode.withCheckDigit(nineteen);
    }

    /** Who sits at which post. */
    @FunctionalInterface
    interface Offices {
        Caller at(CaseFile file, Step step);
    }
}
