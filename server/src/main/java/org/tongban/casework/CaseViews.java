package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Material;
import org.tongban.document.Documents;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Puts a case together for the applicant's eyes. */
@Component
class CaseViews {
    /** What is called otherwise where the authority opened the case itself. */
    private static final Set<CaseState> EX_OFFICIO =
            Set.of(CaseState.GRANTED, CaseState.CONCLUDED_GRANTED, CaseState.CONCLUDED_REFUSED);

    private final Casework casework;
    private final Catalog catalog;
    private final Regions regions;
    private final Counters counters;
    private final CaseExtras extras;
    private final CaseProcess process;
    private final Documents documents;
    private final ClockWords clockWords;
    private final TypicalDurations durations;
    private final DeskConsultations consultations;
    private final BeyondWords beyondWords;
    private final MarkWords marks;
    private final Messages messages;

    CaseViews(
            Casework casework,
            Catalog catalog,
            Regions regions,
            Counters counters,
            CaseExtras extras,
            CaseProcess process,
            Documents documents,
            ClockWords clockWords,
            TypicalDurations durations,
            DeskConsultations consultations,
            BeyondWords beyondWords,
            MarkWords marks,
            Messages messages) {
        this.marks = marks;
        this.casework = casework;
        this.catalog = catalog;
        this.regions = regions;
        this.counters = counters;
        this.extras = extras;
        this.process = process;
        this.documents = documents;
        this.clockWords = clockWords;
        this.durations = durations;
        this.consultations = consultations;
        this.beyondWords = beyondWords;
        this.messages = messages;
    }

    CaseLine line(CaseFile file, Locale language) {
        return new CaseLine(
                file.id(),
                file.number(),
                file.service(),
                catalog.guide(file.guideVersion()).name().in(language),
                authorityName(file.authority(), language),
                file.state(),
                stateText(file, language),
                file.submittedAt(),
                file.answerBy().orElse(file.dueOn()));
    }

    CaseView view(CaseFile file, Caller caller, Locale language) {
        var line = line(file, language);
        var guide = catalog.guide(file.guideVersion());
        var history = casework.history(file.id(), caller);
        return new CaseView(
                file.id(),
                file.number(),
                file.version(),
                file.service(),
                line.serviceName(),
                file.division(),
                authorityName(file.turnAuthority(), language),
                file.turn()
                        .map(role -> postTitle(file.turnAuthority(), role, language))
                        .orElse(""),
                file.state(),
                line.stateText(),
                file.submittedAt(),
                line.dueOn(),
                file.isOpen() ? clock(file, language) : null,
                file.isOpen() ? durations.sentence(file, language) : "",
                history.reversed().stream()
                        .filter(recorded -> isForApplicant(recorded.event()))
                        .map(event -> entry(event, guide, language))
                        .toList(),
                file.state() == CaseState.AWAITING_CORRECTION ? correction(history, guide, language) : null,
                extras.booking(history, guide, language),
                extras.projectCode(file, guide, language),
                process.view(file, false, language),
                casework.content(file.id(), caller),
                papers(file, language),
                licences(history, guide, language),
                defence(file, history),
                missing(file, file.progress().marks().missing(), guide, language),
                file.isExOfficio());
    }

    ClockView clock(CaseFile file, Locale language) {
        return clockWords.view(
                new Clock(regions.calendar()).dates(file.lifecycle()),
                file.terms().has(CaseTerms.Trait.SILENCE_ACCEPTS),
                language);
    }

    /** Where others decide, nobody here reviews: it waits for the visit, then for them. */
    private String stateText(CaseFile file, Locale language) {
        var waits = file.state() == CaseState.ACCEPTED && file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE);
        if (file.lifecycle().below().isOn()) {
            return messages.text("casework.state." + file.state() + ".preliminary", language);
        }
        if (file.isExOfficio() && EX_OFFICIO.contains(file.state())) {
            return messages.text("casework.state." + file.state() + ".ex-officio", language);
        }
        var of = !waits ? "" : file.progress().bookedFor().isEmpty() ? ".to-book" : ".elsewhere";
        return messages.text("casework.state." + file.state() + of, language);
    }

    String authorityName(String creditCode, Locale language) {
        return regions.authority(creditCode)
                .map(Authority::name)
                .map(name -> name.in(language))
                .orElse(creditCode);
    }

    /** What the authority keeps to itself: who of it has the case, and of what its own are reminded. */
    private static boolean isForApplicant(CaseEvent event) {
        return !(event instanceof CaseEvent.ChangesHands)
                && (!(event instanceof CaseEvent.Marks)
                        || event instanceof CaseEvent.CheckedAutomatically
                        || event instanceof ToleranceEvent)
                && DeskConsultations.isForApplicant(event);
    }

    private CaseView.Entry entry(RecordedEvent recorded, Guide guide, Locale language) {
        var event = recorded.event();
        return new CaseView.Entry(
                event.at(),
                EventCodec.typeOf(event),
                messages.text(recorded.title(guide.result().isExOfficio()), language),
                note(event, guide, language),
                recorded.authority().isEmpty() ? "" : authorityName(recorded.authority(), language),
                recorded.authority().isEmpty() ? "" : postTitle(recorded.authority(), recorded.role(), language));
    }

    /** What the applicant is told; opinions inside the authority are not. */
    private String note(CaseEvent event, Guide guide, Locale language) {
        return switch (event) {
            case CaseEvent.ReturnedToReview _, CaseEvent.OfPreliminary _ -> "";
            case CaseEvent.PassedOn passed -> joined(authorityName(passed.to().authority(), language), passed.reason());
            case CaseEvent.GoesBeyond beyond -> beyondWords.note(beyond, language);
            case CaseEvent.Reasoned reasoned -> reasoned.reason();
            case CaseEvent.OfConsultation others -> consultations.forApplicant(others, guide, language);
            case CaseEvent.Granted granted -> granted.conditions();
            case CaseEvent.GrantedBySilence _ -> messages.text("casework.granted-by-silence", language);
            case CaseEvent.Concluded concluded -> licenceNumber(concluded.licenceNumber(), language);
            case CaseEvent.BookingConfirmed booked ->
                joined(counters.words(booked.booking(), guide, language), booked.note());
            case CaseEvent.VisitMissed missed -> joined(counters.date(missed.day(), language), missed.note());
            case CaseEvent.ProjectCodeAssigned assigned -> assigned.code();
            case CaseEvent.DueDateMoved moved -> clockWords.moved(moved, language);
            case CaseEvent.LimitExtended extended ->
                joined(clockWords.extension(extended, guide.limits(), language), extended.reason());
            case CaseEvent.ProcedureStarted started ->
                joined(clockWords.procedure(started, language), started.reason());
            case CaseEvent.ProcedureEnded ended -> clockWords.name(ended.kind(), language);
            case CaseEvent.GrantReported granted -> joined(granted.number(), granted.note());
            case CaseEvent.RefusalReported refused -> joined(refused.reason(), refused.number());
            case CaseEvent.Accepted accepted -> marks.missing(accepted.missing(), guide, language);
            case CaseEvent.AcceptedBySilence silent -> marks.missing(silent.missing(), guide, language);
            case CaseEvent.LapsedIncomplete lapsed -> MarkWords.names(lapsed.keys(), guide, language);
            case CaseEvent.Submitted _,
                    CorrectionAsked _,
                    CaseEvent.Corrected _,
                    CaseEvent.LapsedUncorrected _,
                    CaseEvent.SiteChecked _,
                    CaseEvent.ProjectCodeRefused _,
                    CaseEvent.ProjectCodeAskedAgain _,
                    CaseEvent.ChangesHands _,
                    CaseEvent.Reviewed _ -> "";
            case CaseEvent.Marks mark -> marks.note(mark, guide, language);
        };
    }

    /** While it can still be stated, and once it was, until the case is over. */
    private static CaseView.@Nullable Defence defence(CaseFile file, List<RecordedEvent> history) {
        var waiting = file.progress().beyond().defence();
        if (waiting.isEmpty() || !file.isOpen()) return null;
        var reason = history.reversed().stream()
                .map(RecordedEvent::event)
                .filter(DefenceEvent.RefusalAnnounced.class::isInstance)
                .map(announced -> ((DefenceEvent.RefusalAnnounced) announced).reason())
                .findFirst()
                .orElse("");
        return new CaseView.Defence(
                waiting.get().until(), reason, !waiting.get().stated());
    }

    /** What is still waited for after a tolerant acceptance. */
    static List<CaseView.Missing> missing(CaseFile file, List<MissingMaterial> missing, Guide guide, Locale language) {
        if (!file.isOpen()) return List.of();
        return missing.stream()
                .map(each -> new CaseView.Missing(
                        each.key(),
                        targetLabel("material." + each.key(), guide, language),
                        guide.material(each.key())
                                .map(material -> material.standard().in(language))
                                .orElse(""),
                        each.until()))
                .toList();
    }

    private String licenceNumber(String number, Locale language) {
        return number.isEmpty() ? "" : messages.text("casework.licence-number", language) + " " + number;
    }

    static String joined(String first, String second) {
        return first.isBlank() || second.isBlank() ? first + second : first + "\n" + second;
    }

    private CaseView.Correction correction(List<RecordedEvent> history, Guide guide, Locale language) {
        var asked = (CorrectionAsked) history.getLast().event();
        return new CaseView.Correction(
                asked.items().stream()
                        .map(item -> new CaseView.Item(
                                item.target(),
                                targetLabel(item.target(), guide, language),
                                CaseView.Item.reasonOf(item),
                                item.note()))
                        .toList(),
                asked.answerBy());
    }

    /** The guide's own words for {@code form.<field>} or {@code material.<key>}. */
    static String targetLabel(String target, Guide guide, Locale language) {
        var key = target.substring(target.indexOf('.') + 1);
        var label = target.startsWith("form.")
                ? guide.field(key).map(FormField::label)
                : guide.material(key).map(Material::name);
        return label.map(text -> text.in(language)).orElse(key);
    }

    private String postTitle(String authority, Role role, Locale language) {
        return regions.authority(authority).map(Authority::kind).stream()
                .flatMap(kind -> regions.posts(kind).stream())
                .filter(post -> post.role() == role)
                .findFirst()
                .map(post -> post.title().in(language))
                .orElse("");
    }

    private List<CaseView.Paper> papers(CaseFile file, Locale language) {
        return documents.ofCase(file.id()).stream()
                .filter(made -> !made.sha256().isEmpty())
                .map(made -> new CaseView.Paper(
                        made.id(), documents.title(made.kind(), language), made.number(), made.datedOn()))
                .toList();
    }

    private static List<CaseView.Licence> licences(List<RecordedEvent> history, Guide guide, Locale language) {
        return history.stream()
                .map(RecordedEvent::event)
                .filter(CaseEvent.Concluded.class::isInstance)
                .map(CaseEvent.Concluded.class::cast)
                .flatMap(concluded -> concluded.licence().stream()
                        .map(id -> new CaseView.Licence(
                                id,
                                concluded.licenceNumber(),
                                guide.result().name().in(language))))
                .toList();
    }
}
