package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.casework.CaseCommand.Accept;
import org.tongban.casework.CaseCommand.AskCorrection;
import org.tongban.casework.CaseCommand.Correct;
import org.tongban.casework.CaseCommand.RecordSiteCheck;
import org.tongban.casework.CaseCommand.Review;
import org.tongban.casework.CaseEvent.Submitted;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.catalog.Renewal;
import org.tongban.catalog.RuleSet;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.CalendarDay.Kind;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** Cases for stories: pure, on the calendar of autumn 2026. */
final class CaseFixtures {
    static final WorkingCalendar CALENDAR = new WorkingCalendar(autumn2026(), Set.of(2026));
    static final Accept ACCEPT = new Accept();
    static final Correct CORRECT = new Correct(new CaseContent("", Map.of(), Map.of(), List.of()));
    static final Review REVIEW = new Review(Map.of("premises", true), "符合条件", true);
    static final CaseTerms FOOD = terms(
            Map.of(
                    Step.ACCEPTANCE, Role.WINDOW,
                    Step.SITE_CHECK, Role.OFFICER,
                    Step.REVIEW, Role.OFFICER,
                    Step.DECISION, Role.HEAD),
            5,
            "food-business");
    static final CaseTerms WITHOUT_SITE_CHECK = terms(
            Map.of(Step.ACCEPTANCE, Role.WINDOW, Step.REVIEW, Role.OFFICER, Step.DECISION, Role.HEAD),
            5,
            "food-business");
    static final CaseTerms ALLOWANCE = terms(Map.of(Step.ACCEPTANCE, Role.WINDOW, Step.DECISION, Role.WINDOW), 0, "");

    /** What the police decide: accepted beforehand, booked, and written down. */
    static final CaseTerms PASSPORT = with(
            terms(Map.of(Step.ACCEPTANCE, Role.WINDOW, Step.BOOKING, Role.WINDOW, Step.DECISION, Role.OFFICER), 7, ""),
            new Limit(7, Unit.WORKING),
            Trait.DECIDED_ELSEWHERE);

    /** Decided here, after a visit. */
    static final CaseTerms VISITED_HERE = terms(
            Map.of(
                    Step.ACCEPTANCE, Role.WINDOW,
                    Step.BOOKING, Role.WINDOW,
                    Step.REVIEW, Role.OFFICER,
                    Step.DECISION, Role.HEAD),
            5,
            "");

    static final CaseTerms PROJECT = with(
            terms(Map.of(Step.ACCEPTANCE, Role.WINDOW, Step.DECISION, Role.OFFICER), 0, ""),
            new Limit(0, Unit.WORKING),
            Trait.PROJECT_CODE);

    private CaseFixtures() {}

    static CaseTerms terms(Map<Step, Role> posts, int promisedDays, String licenceType) {
        return new CaseTerms(
                posts,
                new Limit(promisedDays, Unit.WORKING),
                new Limit(20, Unit.WORKING),
                licenceType,
                posts.containsKey(Step.REVIEW) ? List.of("premises") : List.of(),
                15,
                new Limit(5, Unit.WORKING),
                Set.of(Trait.SILENCE_ACCEPTS),
                new RuleSet.Extension(10, RuleSet.Approver.AUTHORITY_HEAD),
                RuleSet.REMINDERS);
    }

    /** The same, with another promise and something that sets it apart. */
    static CaseTerms with(CaseTerms terms, Limit promised, Trait... traits) {
        return new CaseTerms(
                terms.posts(),
                promised,
                terms.statutory(),
                "",
                terms.checklist(),
                terms.correctionDays(),
                new Limit(1, Unit.WORKING),
                Set.of(traits),
                terms.extension(),
                terms.reminders());
    }

    static Story submitted(CaseTerms terms) {
        return submitted(terms, "2026-09-29");
    }

    static Story submitted(CaseTerms terms, String day) {
        return new Story(terms, LocalDate.parse(day));
    }

    /** The renewal of a licence that is valid until that day. */
    static Story renewal(String day, String validUntil) {
        var last = LocalDate.parse(validUntil);
        return new Story(
                WITHOUT_SITE_CHECK,
                LocalDate.parse(day),
                Optional.of(new Subject(
                        new UUID(7, 7),
                        "JY25001030000015",
                        LicenceAct.RENEW,
                        Renewal.From.DECISION,
                        Optional.of(last))));
    }

    static AskCorrection askCorrection(String... targets) {
        return new AskCorrection(List.of(targets).stream()
                .map(target -> new CorrectionItem(target, CorrectionItem.Reason.INCOMPLETE, "请补充"))
                .toList());
    }

    static RecordSiteCheck siteCheckBy(String... officers) {
        return new RecordSiteCheck(new SiteCheck(List.of(officers), "与图纸一致", true, List.of()));
    }

    private static List<CalendarDay> autumn2026() {
        var days = new ArrayList<CalendarDay>();
        for (var day = 1; day <= 7; day++) days.add(new CalendarDay(LocalDate.of(2026, 10, day), Kind.HOLIDAY, "国庆节"));
        days.add(new CalendarDay(LocalDate.of(2026, 10, 10), Kind.MAKE_UP_WORKDAY, "国庆节"));
        return days;
    }

    /** One case as it goes; asserts as it is told. */
    static final class Story {
        private final List<CaseEvent> events = new ArrayList<>();
        private Case file;
        private LocalDate today;
        private Optional<Decision<CaseEvent>> last = Optional.empty();

        private Story(CaseTerms terms, LocalDate day) {
            this(terms, day, Optional.empty());
        }

        private Story(CaseTerms terms, LocalDate day, Optional<Subject> subject) {
            today = day;
            var submitted = new Submitted(terms, subject, now());
            events.add(submitted);
            file = Case.of(submitted);
        }

        Story on(String day) {
            today = LocalDate.parse(day);
            return this;
        }

        /** By whoever plays this role alone. */
        Story does(Role role, CaseCommand command) {
            return does(new Actor(role, new UUID(8, role.ordinal()), false, false), command);
        }

        Story does(Actor actor, CaseCommand command) {
            last = Optional.of(file.decide(command, actor, now(), CALENDAR));
            if (last.get() instanceof Decision.Granted<CaseEvent>(var happened)) {
                for (var event : happened) {
                    events.add(event);
                    file = file.after(event);
                }
            }
            return this;
        }

        Story isIn(CaseState state) {
            assertThat(last.map(Decision::orThrow)).isPresent();
            assertThat(file.state()).isEqualTo(state);
            assertThat(Case.fold(events)).isEqualTo(file);
            return this;
        }

        Story isRejected(String code) {
            assertThat(last).hasValueSatisfying(decision -> assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Rejected.class,
                            rejected -> assertThat(rejected.rejection().code()).isEqualTo(code)));
            return this;
        }

        Clock.Dates dates() {
            return new Clock(CALENDAR).dates(file);
        }

        Case file() {
            return file;
        }

        private Instant now() {
            return today.atTime(10, 0).atZone(Zones.CHINA).toInstant();
        }
    }
}
