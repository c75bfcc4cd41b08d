package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.LicenceAct;
import org.tongban.notice.Notice;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.region.Authority;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** Tells the applicant what happened; a notice for each event, once. */
@Component
class TellApplicant extends CaseFollower {
    private final Casework casework;
    private final Notices notices;
    private final Catalog catalog;
    private final Counters counters;
    private final Regions regions;
    private final ClockWords clockWords;
    private final AcceptanceTold acceptances;

    TellApplicant(
            CaseFeed feed,
            Casework casework,
            Notices notices,
            Catalog catalog,
            Counters counters,
            Regions regions,
            ClockWords clockWords,
            AcceptanceTold acceptances) {
        super("casework.tell-applicant", feed);
        this.clockWords = clockWords;
        this.acceptances = acceptances;
        this.counters = counters;
        this.casework = casework;
        this.notices = notices;
        this.catalog = catalog;
        this.regions = regions;
    }

    @Override
    public void handle(Happening happening) {
        var file = happening.file();
        var recorded = happening.recorded();
        if (file.isExOfficio() && !(recorded.event() instanceof CaseEvent.MovesClock)) return; // TellHolder
        told(happening).ifPresent(told -> {
            var args = new HashMap<>(told.args());
            put(args, "service", catalog.guide(file.guideVersion()).name());
            args.put("number", file.number());
            notices.send(new Notice(
                    file.applicant(), told.template(), args, file.id(), file.id() + "/" + recorded.version()));
        });
    }

    record Told(NoticeTemplate template, Map<String, String> args) {}

    private Optional<Told> told(Happening happening) {
        var file = happening.file();
        return Optional.ofNullable(
                switch (happening.recorded().event()) {
                    case CaseEvent.Submitted _ -> new Told(NoticeTemplate.SUBMITTED, submitted(file));
                    case CaseEvent.CorrectionAsked asked -> answerBy(NoticeTemplate.CORRECTION_ASKED, asked.answerBy());
                    case CaseEvent.Accepted accepted ->
                        isAutomatic(happening) ? null : acceptances.told(accepted, file);
                    case ToleranceEvent.MissingReminded reminded -> acceptances.reminded(reminded, file);
                    case ToleranceEvent.MissingSentBack back -> acceptances.sentBack(back, file);
                    case CaseEvent.LapsedIncomplete lapsed -> acceptances.lapsed(lapsed, file);
                    case CaseEvent.PassedOn passed -> passedOn(passed, file);
                    case CaseEvent.AfterTheFact after -> afterwards(after);
                    case CaseEvent.OfPublicNotice notice -> ofNotice(notice);
                    case DefenceEvent defence -> ofDefence(defence);
                    case CaseEvent.MovesClock moves -> ofTime(moves, file);
                    case CaseEvent.BookingConfirmed booked -> booked(happening, booked);
                    case CaseEvent.VisitMissed missed -> missed(missed);
                    case CaseEvent.ProjectCodeAssigned assigned ->
                        new Told(NoticeTemplate.PROJECT_CODE, Map.of("code", assigned.code()));
                    case CaseEvent.DueDateMoved moved -> moved(moved);
                    case CaseEvent.GrantReported _ -> new Told(NoticeTemplate.GRANT_REPORTED, Map.of());
                    case CaseEvent.RefusalReported refused -> why(NoticeTemplate.REFUSAL_REPORTED, refused.reason());
                    case CaseEvent.AcceptanceRefused refused -> why(NoticeTemplate.NOT_ACCEPTED, refused.reason());
                    case CaseEvent.Granted _ -> file.terms().issuesLicence() ? null : granted(happening);
                    case CaseEvent.Refused refused -> why(NoticeTemplate.REFUSED, refused.reason());
                    case CaseEvent.GrantedBySilence silent -> silent(silent);
                    case CaseEvent.Concluded concluded -> concluded(concluded, file);
                    case CaseEvent.LapsedUncorrected _ ->
                        answerBy(NoticeTemplate.LAPSED, file.answerBy().orElseThrow());
                    case CaseEvent.Withdrawn _ -> new Told(NoticeTemplate.WITHDRAWN, Map.of());
                    case CaseEvent.OfConsultation _,
                            CaseEvent.Inside _,
                            PartyEvent _,
                            CaseEvent.ProjectCodeRefused _,
                            CaseEvent.ChangesHands _,
                            CaseEvent.Marks _,
                            CaseEvent.Corrected _ -> null;
                });
    }

    private static Told silent(CaseEvent.GrantedBySilence silent) {
        return new Told(
                NoticeTemplate.GRANTED_BY_SILENCE,
                Map.of("validUntil", silent.validUntil().toString()));
    }

    /** A revocation is told by the licence itself. */
    private @Nullable Told concluded(CaseEvent.Concluded concluded, CaseFile file) {
        var act = file.progress().beyond().subject().map(Subject::act).orElse(LicenceAct.ISSUE);
        if (act == LicenceAct.CANCEL) return new Told(NoticeTemplate.LICENCE_CANCELLED, licence(file));
        if (concluded.licence().isEmpty()) return null;
        var template = act == LicenceAct.ISSUE ? NoticeTemplate.LICENCE_READY : NoticeTemplate.LICENCE_ANEW;
        return new Told(template, licence(file));
    }

    private static Told granted(Happening happening) {
        return new Told(
                isAutomatic(happening) ? NoticeTemplate.GRANTED_AUTOMATICALLY : NoticeTemplate.GRANTED, Map.of());
    }

    /** Done by the system itself, in the same second as the rest: that is told once. */
    private static boolean isAutomatic(Happening happening) {
        return happening.recorded().role() == Role.OPERATOR;
    }

    /** What moves the clock. */
    private Told ofTime(CaseEvent.MovesClock event, CaseFile file) {
        return switch (event) {
            case CaseEvent.AcceptedBySilence _ -> new Told(NoticeTemplate.ACCEPTED_BY_SILENCE, acceptances.due(file));
            case CaseEvent.AcceptanceTakenBack back ->
                new Told(NoticeTemplate.ACCEPTANCE_TAKEN_BACK, Map.of("reason", back.reason()));
            case CaseEvent.CorrectionCancelled cancelled ->
                new Told(NoticeTemplate.CORRECTION_CANCELLED, Map.of("reason", cancelled.reason()));
            case CaseEvent.LimitExtended extended -> {
                var args = acceptances.due(file);
                args.put("reason", extended.reason());
                yield new Told(NoticeTemplate.LIMIT_EXTENDED, args);
            }
            case CaseEvent.ProcedureStarted started -> {
                var args = procedure(started.kind());
                args.put("expectedBy", started.expectedBy().toString());
                args.put("reason", started.reason());
                yield new Told(NoticeTemplate.PROCEDURE_STARTED, args);
            }
            case CaseEvent.ProcedureEnded ended -> {
                var args = procedure(ended.kind());
                args.putAll(acceptances.due(file));
                yield new Told(NoticeTemplate.PROCEDURE_ENDED, args);
            }
        };
    }

    private Map<String, String> procedure(SpecialProcedure kind) {
        var args = new HashMap<String, String>();
        args.put("procedure", clockWords.name(kind, Locale.CHINESE));
        args.put("procedure.en", clockWords.name(kind, Locale.ENGLISH));
        return args;
    }

    private Told passedOn(CaseEvent.PassedOn passed, CaseFile file) {
        var args = authority(passed.to().authority());
        args.put("reason", passed.reason());
        args.put("checkBy", checkBy(passed.at(), passed.terms().orElse(file.terms())));
        return new Told(NoticeTemplate.PASSED_ON, args);
    }

    private static Told why(NoticeTemplate template, String reason) {
        return new Told(template, Map.of("reason", reason));
    }

    private static @Nullable Told ofDefence(DefenceEvent event) {
        return switch (event) {
            case DefenceEvent.RefusalAnnounced announced -> {
                var args = Map.of("until", announced.until().toString(), "reason", announced.reason());
                yield new Told(NoticeTemplate.REFUSAL_ANNOUNCED, args);
            }
            case DefenceEvent.DefenceStated _ -> null;
        };
    }

    private static @Nullable Told ofNotice(CaseEvent.OfPublicNotice event) {
        return switch (event) {
            case CaseEvent.NoticePublished published ->
                new Told(
                        NoticeTemplate.NOTICE_PUBLISHED,
                        Map.of("until", published.period().until().toString()));
            case CaseEvent.ObjectionReceived _, CaseEvent.ObjectionAnswered _ -> null;
        };
    }

    private static Told afterwards(CaseEvent.AfterTheFact event) {
        var template =
                switch (event) {
                    case CaseEvent.DecisionCorrected _ -> NoticeTemplate.DECISION_CORRECTED;
                    case CaseEvent.GrantVoided _ -> NoticeTemplate.GRANT_VOIDED;
                    case CaseEvent.Reopened _ -> NoticeTemplate.REOPENED;
                };
        return why(template, event.reason());
    }

    private String checkBy(Instant received, CaseTerms terms) {
        return new Clock(regions.calendar())
                .run(received, terms.preCheck())
                .due()
                .toString();
    }

    private static Told answerBy(NoticeTemplate template, LocalDate day) {
        return new Told(template, Map.of("answerBy", day.toString()));
    }

    private static Told moved(CaseEvent.DueDateMoved moved) {
        var dates = Map.of("was", moved.from().toString(), "dueOn", moved.to().toString());
        return new Told(NoticeTemplate.DUE_DATE_MOVED, dates);
    }

    private Told booked(Happening happening, CaseEvent.BookingConfirmed booked) {
        var template = isMove(happening.recorded()) ? NoticeTemplate.BOOKING_MOVED : NoticeTemplate.BOOKED;
        return new Told(template, visit(happening.file(), booked));
    }

    private static Told missed(CaseEvent.VisitMissed missed) {
        return new Told(NoticeTemplate.VISIT_MISSED, Map.of("day", missed.day().toString(), "note", missed.note()));
    }

    /** True if another time had been agreed on, and not missed. */
    private boolean isMove(RecordedEvent booked) {
        var before = casework.history(booked.caseId(), Caller.SYSTEM).stream()
                .filter(earlier -> earlier.version() < booked.version())
                .map(RecordedEvent::event)
                .toList();
        for (var event : before.reversed()) {
            if (event instanceof CaseEvent.VisitMissed) return false;
            if (event instanceof CaseEvent.BookingConfirmed) return true;
        }
        return false;
    }

    private Map<String, String> submitted(CaseFile file) {
        var args = authority(file.authority());
        args.put("checkBy", checkBy(file.submittedAt(), file.terms()));
        return args;
    }

    private Map<String, String> visit(CaseFile file, CaseEvent.BookingConfirmed booked) {
        var guide = catalog.guide(file.guideVersion());
        var args = new HashMap<String, String>();
        put(
                args,
                "visit",
                new Text(
                        counters.words(booked.booking(), guide, Locale.CHINESE),
                        counters.words(booked.booking(), guide, Locale.ENGLISH)));
        args.put("note", booked.note());
        return args;
    }

    private Map<String, String> authority(String creditCode) {
        var args = new HashMap<String, String>();
        put(
                args,
                "authority",
                regions.authority(creditCode).map(Authority::name).orElse(Text.of(creditCode)));
        return args;
    }

    private Map<String, String> licence(CaseFile file) {
        var args = new HashMap<String, String>();
        put(args, "licence", catalog.guide(file.guideVersion()).result().name());
        return args;
    }

    private static void put(Map<String, String> args, String key, Text text) {
        args.put(key, text.in(Locale.CHINESE));
        args.put(key + ".en", text.in(Locale.ENGLISH));
    }
}
