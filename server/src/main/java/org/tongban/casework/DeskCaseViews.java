package org.tongban.casework;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.DeskCaseView.DeskApplicant;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ChecklistItem;
import org.tongban.catalog.Guide;
import org.tongban.document.Documents;
import org.tongban.identity.People;
import org.tongban.identity.PersonField;
import org.tongban.identity.Purpose;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Puts a case together for the eyes of staff; showing an applicant in the clear is a logged reading. */
@Component
class DeskCaseViews {
    private static final Set<PersonField> NAME = Set.of(PersonField.NAME);

    private final Catalog catalog;
    private final Regions regions;
    private final People people;
    private final Documents documents;
    private final Licences licences;
    private final DeskContent contents;
    private final DeskHistory histories;
    private final DeskOpinions opinions;
    private final DeskBookings bookings;
    private final DeskConsultations consultations;
    private final DeskSubjects subjects;
    private final CaseExtras extras;
    private final ClockWords clockWords;
    private final Messages messages;
    private final Actors actors;
    private final InstantSource time;

    DeskCaseViews(
            Catalog catalog,
            Regions regions,
            People people,
            Documents documents,
            Licences licences,
            DeskContent contents,
            DeskHistory histories,
            DeskOpinions opinions,
            DeskBookings bookings,
            DeskConsultations consultations,
            DeskSubjects subjects,
            CaseExtras extras,
            ClockWords clockWords,
            Messages messages,
            Actors actors,
            InstantSource time) {
        this.actors = actors;
        this.catalog = catalog;
        this.regions = regions;
        this.people = people;
        this.documents = documents;
        this.licences = licences;
        this.contents = contents;
        this.histories = histories;
        this.opinions = opinions;
        this.bookings = bookings;
        this.consultations = consultations;
        this.subjects = subjects;
        this.extras = extras;
        this.clockWords = clockWords;
        this.messages = messages;
        this.time = time;
    }

    DeskCaseView view(Casework.Whole read, Caller caller, Locale language) {
        var file = read.file();
        var guide = catalog.guide(file.guideVersion());
        var reader = new Reader(caller, actors.of(file, caller), Sight.of(file, caller));
        var whole = whole(file, guide, read.content(), read.history(), reader, language);
        if (file.isOf(caller) || caller.role() == Role.SUPERVISOR) return whole;
        var history = consultations.historyOf(file, read.history(), caller);
        var entries = histories.entries(history, true, guide, language);
        var signs = whole.consultations().stream()
                .anyMatch(one -> one.mine() && one.kind() == Consultation.Kind.COUNTERSIGNATURE);
        return whole.forThoseAsked(entries, signs ? whole.review() : null);
    }

    /** Who looks at it, how they stand to whoever has it, and how much of the applicant they need to see. */
    private record Reader(Caller caller, Actor actor, Sight sight) {
        boolean masked() {
            return sight != Sight.CLEAR;
        }

        boolean mayHavePapers(CaseFile file) {
            return caller.role() != Role.SUPERVISOR && file.isOf(caller);
        }
    }

    private DeskCaseView whole(
            CaseFile file,
            Guide guide,
            CaseContent content,
            List<RecordedEvent> history,
            Reader reader,
            Locale language) {
        return new DeskCaseView(
                file.id(),
                file.number(),
                file.version(),
                guide.name().in(language),
                file.service(),
                guide.isImmediate(),
                file.state(),
                lamp(file),
                authorityName(file.authority(), language),
                regions.path(file.division(), language),
                file.submittedAt(),
                file.isOpen() ? file.answerBy().orElse(file.dueOn()) : null,
                applicant(file, reader.caller(), reader.sight()),
                reader.masked(),
                contents.answers(guide, content, language),
                contents.form(guide, content, reader.sight(), language),
                contents.materials(guide, content, reader.sight(), language),
                checks(points(guide, file), language),
                opinions.of(guide, points(guide, file), language),
                file.isOpen() ? clock(file, language) : null,
                histories.entries(history, reader.masked(), guide, language),
                correction(file, history, guide, language),
                histories.siteCheck(history).orElse(null),
                histories.review(history).orElse(null),
                histories.returned(history),
                histories.decision(history, reader.masked()).orElse(null),
                bookings.of(file, guide, content, history, language),
                extras.projectCode(file, guide, language),
                elsewhere(guide, language),
                reader.mayHavePapers(file) ? papers(file, language) : List.of(),
                licences(history, language),
                subjects.of(file, guide, content, reader.masked(), language),
                time(file, language),
                file.turn().map(post -> post.name().toLowerCase(Locale.ROOT)).orElse(""),
                histories.heldBy(history, file.holder(), reader.actor()),
                consultations.of(file, guide, history, reader.caller(), language),
                file.progress().marks().expedited() ? histories.whyExpedited(history) : "",
                file.progress().marks().openChecks(),
                CaseViews.missing(file, missing(file, content), guide, language),
                file.progress().marks().followed(),
                true,
                DeskActions.of(file, reader.caller(), reader.actor(), Zones.dateOf(time.instant())));
    }

    /** Before acceptance as if it were accepted now. */
    private List<MissingMaterial> missing(CaseFile file, CaseContent content) {
        return file.state() == CaseState.SUBMITTED
                ? new ToleranceSteps(file.lifecycle(), regions.calendar()).from(content.missing(), time.instant())
                : file.progress().marks().missing();
    }

    private DeskCaseView.@Nullable AskedCorrection correction(
            CaseFile file, List<RecordedEvent> history, Guide guide, Locale language) {
        if (file.acceptedAt().isPresent() || !file.isOpen()) return null;
        return histories.correction(history, guide, language).orElse(null);
    }

    private String elsewhere(Guide guide, Locale language) {
        return guide.isDecidedElsewhere() ? messages.text("casework.decided-elsewhere.desk", language) : "";
    }

    private String authorityName(String creditCode, Locale language) {
        return regions.authority(creditCode)
                .map(authority -> authority.name().in(language))
                .orElse(creditCode);
    }

    private static List<DeskCaseView.CheckPoint> checks(List<ChecklistItem> points, Locale language) {
        return points.stream()
                .map(point ->
                        new DeskCaseView.CheckPoint(point.key(), point.text().in(language)))
                .toList();
    }

    private DeskApplicant applicant(CaseFile file, Caller caller, Sight sight) {
        if (sight == Sight.ASKED) people.read(file.applicant(), NAME, Purpose.CASE_HANDLING, file.id(), caller);
        if (sight != Sight.CLEAR) {
            var hidden = people.masked(file.applicant());
            return new DeskApplicant(hidden.name(), hidden.idNumber(), hidden.phone());
        }
        var person = people.read(file.applicant(), Purpose.CASE_HANDLING, file.id(), caller);
        return new DeskApplicant(person.name(), person.idNumber(), person.phone());
    }

    private String lamp(CaseFile file) {
        if (file.turn().isEmpty()) return "none";
        var near = Lamp.Near.at(time.instant(), regions.calendar());
        return Lamp.of(file.dueOn(), file.dueAt(), near).name().toLowerCase(Locale.ROOT);
    }

    private ClockView clock(CaseFile file, Locale language) {
        return clockWords.view(
                new Clock(regions.calendar()).dates(file.lifecycle()),
                file.terms().has(CaseTerms.Trait.SILENCE_ACCEPTS),
                language);
    }

    private DeskCaseView.@Nullable DeskTime time(CaseFile file, Locale language) {
        if (!DeskActions.isUnderTheClock(file)) return null;
        var extension = file.terms().extension();
        var startable = Arrays.stream(SpecialProcedure.values())
                .filter(kind -> file.progress().running(kind).isEmpty())
                .map(kind -> new DeskCaseView.DeskProcedure(kind, clockWords.name(kind, language)))
                .toList();
        return new DeskCaseView.DeskTime(
                extension.days(), file.terms().statutory().unit(), extension.approvedBy(), startable);
    }

    /** The points that the case was submitted under. */
    private static List<ChecklistItem> points(Guide guide, CaseFile file) {
        var asked = file.terms().checklist();
        return guide.checklist().stream()
                .filter(point -> asked.contains(point.key()))
                .toList();
    }

    private List<DeskCaseView.DeskPaper> papers(CaseFile file, Locale language) {
        return documents.ofCase(file.id()).stream()
                .filter(paper -> !paper.sha256().isEmpty())
                .map(paper -> new DeskCaseView.DeskPaper(
                        paper.id(), messages.text(paper.kind().titleCode(), language), paper.number(), paper.datedOn()))
                .toList();
    }

    private List<DeskCaseView.DeskLicence> licences(List<RecordedEvent> history, Locale language) {
        var today = Zones.dateOf(time.instant());
        return history.stream()
                .map(RecordedEvent::event)
                .filter(CaseEvent.Concluded.class::isInstance)
                .flatMap(event -> ((CaseEvent.Concluded) event).licence().stream())
                .map(licences::find)
                .map(licence -> new DeskCaseView.DeskLicence(
                        licence.id(),
                        licence.number(),
                        licences.typeName(licence).in(language),
                        licence.stateOn(today).name(),
                        licence.version()))
                .toList();
    }
}
