package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.casework.CaseEvent.Granted;
import org.tongban.casework.CaseEvent.Refused;
import org.tongban.casework.CaseEvent.ReturnedToReview;
import org.tongban.casework.CaseEvent.Reviewed;
import org.tongban.casework.CaseEvent.SiteChecked;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;
import org.tongban.identity.Staff;
import org.tongban.platform.Messages;
import org.tongban.region.Regions;

/** What happened to a case, in words, and what earlier steps found. */
@Component
class DeskHistory {
    private final Regions regions;
    private final Counters counters;
    private final Messages messages;
    private final ClockWords clockWords;
    private final Staff staff;
    private final DeskConsultations consultations;
    private final MarkWords marks;
    private final BeyondWords beyondWords;

    DeskHistory(
            Regions regions,
            Counters counters,
            Messages messages,
            ClockWords clockWords,
            Staff staff,
            DeskConsultations consultations,
            MarkWords marks,
            BeyondWords beyondWords) {
        this.marks = marks;
        this.beyondWords = beyondWords;
        this.staff = staff;
        this.regions = regions;
        this.counters = counters;
        this.messages = messages;
        this.clockWords = clockWords;
        this.consultations = consultations;
    }

    /** Latest first; who sees no data sees no numbers of certificates either. */
    List<DeskCaseView.DeskEntry> entries(List<RecordedEvent> history, boolean masked, Guide guide, Locale language) {
        var names = names(history);
        return history.reversed().stream()
                .map(recorded -> new DeskCaseView.DeskEntry(
                        recorded.version(),
                        recorded.event().at(),
                        EventCodec.typeOf(recorded.event()),
                        messages.text(recorded.title(guide.result().isExOfficio()), language),
                        note(recorded.event(), history, names, masked, guide, language),
                        authorityName(recorded.authority(), language),
                        recorded.post(),
                        names.getOrDefault(recorded.actor(), ""),
                        recorded.inPlaceOf()
                                .map(absent -> names.getOrDefault(absent, ""))
                                .orElse("")))
                .toList();
    }

    /** Of the staff who did it, for whom they did it, and whom they gave it to. */
    private Map<UUID, String> names(List<RecordedEvent> history) {
        return staff.names(history.stream()
                .flatMap(recorded -> Stream.of(
                                recorded.role().isStaff() ? Optional.of(recorded.actor()) : Optional.<UUID>empty(),
                                recorded.inPlaceOf(),
                                receiver(recorded.event()))
                        .flatMap(Optional::stream))
                .collect(Collectors.toSet()));
    }

    private static Optional<UUID> receiver(CaseEvent event) {
        if (event instanceof CaseEvent.ChangesHands change) return change.holder();
        return event instanceof CaseEvent.GoesBack back ? back.to() : Optional.empty();
    }

    /** Who has it now, since when, and what they were told. */
    DeskCaseView.@Nullable HeldBy heldBy(List<RecordedEvent> history, Optional<UUID> holder, Actor actor) {
        if (holder.isEmpty() || actor.holderLeft()) return null;
        var given = history.reversed().stream()
                .filter(recorded -> receiver(recorded.event()).equals(holder))
                .findFirst();
        if (given.isEmpty()) return null;
        var names = staff.names(Stream.of(holder.get(), given.get().actor()).collect(Collectors.toSet()));
        var isOwnDoing = given.get().actor().equals(holder.get());
        return new DeskCaseView.HeldBy(
                names.getOrDefault(holder.get(), ""),
                holder.get().equals(actor.id()),
                actor.standsIn(),
                given.get().event().at(),
                isOwnDoing ? "" : names.getOrDefault(given.get().actor(), ""),
                written(given.get().event()));
    }

    /** What whoever gave it wrote to whom they gave it. */
    private static String written(CaseEvent event) {
        if (event instanceof CaseEvent.Assigned assigned) return assigned.note();
        if (event instanceof CaseEvent.HandedOver handed) return handed.note();
        return event instanceof CaseEvent.GoesBack back ? back.reason() : "";
    }

    private static boolean namesCertificate(CaseEvent event) {
        return event instanceof CaseEvent.GrantReported || event instanceof CaseEvent.RefusalReported;
    }

    private String note(
            CaseEvent event,
            List<RecordedEvent> history,
            Map<UUID, String> names,
            boolean masked,
            Guide guide,
            Locale language) {
        if (event instanceof CaseEvent.OfConsultation others)
            return consultations.note(others, history, guide, language);
        if (event instanceof CaseEvent.ChangesHands hands) return note(hands, names, language);
        if (event instanceof ReturnedToReview || event instanceof CaseEvent.SentDown) {
            return CaseViews.joined(((CaseEvent.GoesBack) event).reason(), to(event, names, language));
        }
        return masked && namesCertificate(event) ? "" : note(event, guide, language);
    }

    private String note(CaseEvent event, Guide guide, Locale language) {
        return switch (event) {
            case CaseEvent.PassedOn passed ->
                CaseViews.joined(authorityName(passed.to().authority(), language), passed.reason());
            case CaseEvent.GoesBeyond beyond -> beyondWords.note(beyond, language);
            case CaseEvent.Reasoned reasoned -> reasoned.reason();
            case CorrectionAsked asked -> corrections(asked, guide, language);
            case SiteChecked checked -> checked.check().findings();
            case Reviewed reviewed -> reviewed.opinion();
            case CaseEvent.HandedUp handedUp -> handedUp.opinion();
            case Granted granted -> granted.conditions();
            case CaseEvent.GrantedBySilence _ -> messages.text("casework.granted-by-silence", language);
            case CaseEvent.Concluded concluded -> concluded.licenceNumber();
            case CaseEvent.BookingConfirmed booked ->
                CaseViews.joined(counters.words(booked.booking(), guide, language), booked.note());
            case CaseEvent.VisitMissed missed -> CaseViews.joined(counters.date(missed.day(), language), missed.note());
            case CaseEvent.ProjectCodeAssigned assigned -> assigned.code();
            case CaseEvent.DueDateMoved moved -> clockWords.moved(moved, language);
            case CaseEvent.Marks mark -> marks.note(mark, guide, language);
            case CaseEvent.ProjectCodeRefused refused -> refused.problem();
            case CaseEvent.LimitExtended extended -> extension(extended, guide, language);
            case CaseEvent.ProcedureStarted started ->
                CaseViews.joined(clockWords.procedure(started, language), started.reason());
            case CaseEvent.ProcedureEnded ended ->
                CaseViews.joined(clockWords.name(ended.kind(), language), ended.result());
            case CaseEvent.GrantReported granted -> CaseViews.joined(granted.number(), granted.note());
            case CaseEvent.RefusalReported refused -> CaseViews.joined(refused.reason(), refused.number());
            case CaseEvent.Accepted accepted -> marks.missing(accepted.missing(), guide, language);
            case CaseEvent.AcceptedBySilence silent -> marks.missing(silent.missing(), guide, language);
            case CaseEvent.LapsedIncomplete lapsed -> MarkWords.names(lapsed.keys(), guide, language);
            case CaseEvent.Submitted _,
                    CaseEvent.OfConsultation _,
                    CaseEvent.ChangesHands _,
                    CaseEvent.Corrected _,
                    CaseEvent.LapsedUncorrected _,
                    CaseEvent.ProjectCodeAskedAgain _ -> "";
        };
    }

    private static String corrections(CorrectionAsked asked, Guide guide, Locale language) {
        return asked.items().stream()
                .map(item -> CaseViews.targetLabel(item.target(), guide, language) + "：" + item.note())
                .collect(Collectors.joining("\n"));
    }

    private String extension(CaseEvent.LimitExtended extended, Guide guide, Locale language) {
        return CaseViews.joined(
                clockWords.extension(extended, guide.limits(), language),
                CaseViews.joined(extended.reason(), extended.approval()));
    }

    private String note(CaseEvent.ChangesHands event, Map<UUID, String> names, Locale language) {
        return switch (event) {
            case CaseEvent.Assigned assigned -> CaseViews.joined(to(event, names, language), assigned.note());
            case CaseEvent.HandedOver handed -> CaseViews.joined(to(event, names, language), handed.note());
            case CaseEvent.GivenBack givenBack -> givenBack.note();
            case CaseEvent.Taken _ -> "";
        };
    }

    private String to(CaseEvent event, Map<UUID, String> names, Locale language) {
        return receiver(event)
                .map(member ->
                        messages.text("casework.hands.to", Map.of("name", names.getOrDefault(member, "")), language))
                .orElse("");
    }

    private String authorityName(String creditCode, Locale language) {
        return regions.authority(creditCode)
                .map(authority -> authority.name().in(language))
                .orElse(creditCode);
    }

    Optional<DeskCaseView.AskedCorrection> correction(List<RecordedEvent> history, Guide guide, Locale language) {
        return last(history, CorrectionAsked.class)
                .map(asked -> new DeskCaseView.AskedCorrection(
                        asked.items().stream()
                                .map(item -> item(item, guide, language))
                                .toList(),
                        asked.answerBy()));
    }

    private DeskCaseView.AskedItem item(CorrectionItem item, Guide guide, Locale language) {
        return new DeskCaseView.AskedItem(
                item.target(),
                CaseViews.targetLabel(item.target(), guide, language),
                item.reason().name().toLowerCase(Locale.ROOT),
                item.note());
    }

    Optional<DeskCaseView.DoneSiteCheck> siteCheck(List<RecordedEvent> history) {
        return last(history, SiteChecked.class)
                .map(checked -> new DeskCaseView.DoneSiteCheck(
                        checked.at(),
                        checked.check().officers(),
                        checked.check().findings(),
                        checked.check().passed(),
                        checked.check().photos()));
    }

    /** The opinion that stands; one that was sent back does not. */
    Optional<DeskCaseView.GivenReview> review(List<RecordedEvent> history) {
        return returned(history).isEmpty()
                ? last(history, Reviewed.class)
                        .map(reviewed -> new DeskCaseView.GivenReview(
                                reviewed.at(), reviewed.checklist(), reviewed.opinion(), reviewed.recommendsGrant()))
                : Optional.empty();
    }

    /** Why the last opinion was sent back; empty if it was not. */
    String returned(List<RecordedEvent> history) {
        for (var recorded : history.reversed()) {
            if (recorded.event() instanceof Reviewed) return "";
            if (recorded.event() instanceof ReturnedToReview returned) return returned.reason();
        }
        return "";
    }

    String whyExpedited(List<RecordedEvent> history) {
        return last(history, CaseEvent.Expedited.class)
                .map(CaseEvent.Expedited::reason)
                .orElse("");
    }

    Optional<DeskCaseView.MadeDecision> decision(List<RecordedEvent> history, boolean masked) {
        for (var recorded : history.reversed()) {
            switch (recorded.event()) {
                case CaseEvent.Reopened _ -> {
                    return Optional.empty();
                }
                case Granted grant -> {
                    return Optional.of(new DeskCaseView.MadeDecision(grant.at(), true, "", grant.conditions()));
                }
                case CaseEvent.GrantedBySilence silent -> {
                    return Optional.of(new DeskCaseView.MadeDecision(silent.at(), true, "", ""));
                }
                case Refused refusal -> {
                    return Optional.of(new DeskCaseView.MadeDecision(refusal.at(), false, refusal.reason(), ""));
                }
                default -> {}
            }
        }
        return reported(history, masked);
    }

    /** What the national system decided, with its number where a decision here has its conditions. */
    private static Optional<DeskCaseView.MadeDecision> reported(List<RecordedEvent> history, boolean masked) {
        return last(history, CaseEvent.GrantReported.class)
                .map(grant -> new DeskCaseView.MadeDecision(
                        grant.at(), true, "", masked ? "" : CaseViews.joined(grant.number(), grant.note())))
                .or(() -> last(history, CaseEvent.RefusalReported.class)
                        .map(refusal -> new DeskCaseView.MadeDecision(refusal.at(), false, refusal.reason(), "")));
    }

    private static <E extends CaseEvent> Optional<E> last(List<RecordedEvent> history, Class<E> type) {
        return history.reversed().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
