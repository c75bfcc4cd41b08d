package org.tongban.casework;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;

/** Says in words what the public sees of a case, and what became of its decision after the fact. */
@Component
class BeyondWords {
    private final Messages messages;
    private final ClockWords clockWords;

    BeyondWords(Messages messages, ClockWords clockWords) {
        this.messages = messages;
        this.clockWords = clockWords;
    }

    String note(CaseEvent.GoesBeyond event, Locale language) {
        return switch (event) {
            case CaseEvent.OfPublicNotice notice -> note(notice, language);
            case DefenceEvent defence -> note(defence, language);
            case PartyEvent party -> note(party, language);
            case CaseEvent.AfterTheFact after -> note(after, language);
        };
    }

    private String note(CaseEvent.OfPublicNotice event, Locale language) {
        return switch (event) {
            case CaseEvent.NoticePublished published -> {
                var until = Map.of("until", clockWords.date(published.period().until(), language));
                yield CaseViews.joined(messages.text("casework.notice-until", until, language), published.matter());
            }
            case CaseEvent.ObjectionReceived _ -> "";
            case CaseEvent.ObjectionAnswered answered -> answered.answer();
        };
    }

    private String note(DefenceEvent event, Locale language) {
        return switch (event) {
            case DefenceEvent.RefusalAnnounced announced -> {
                var until = Map.of("until", clockWords.date(announced.until(), language));
                yield CaseViews.joined(messages.text("casework.defence-until", until, language), announced.reason());
            }
            case DefenceEvent.DefenceStated stated ->
                CaseViews.joined(
                        stated.hearing() ? messages.text("casework.hearing-asked", language) : "", stated.text());
        };
    }

    private String note(PartyEvent event, Locale language) {
        return switch (event) {
            case PartyEvent.PartyNamed named ->
                messages.text(
                        "casework.party-until", Map.of("until", clockWords.date(named.until(), language)), language);
            case PartyEvent.PartyStated stated ->
                stated.hearing() ? messages.text("casework.hearing-asked", language) : "";
            case PartyEvent.HearingRecorded recorded -> {
                var minutes = recorded.minutes();
                var held = Map.of("day", clockWords.date(minutes.heldOn(), language), "presided", minutes.presidedBy());
                yield CaseViews.joined(messages.text("casework.hearing-held", held, language), minutes.attended());
            }
        };
    }

    private String note(CaseEvent.AfterTheFact event, Locale language) {
        var what =
                switch (event) {
                    case CaseEvent.DecisionCorrected corrected -> corrected.text();
                    case CaseEvent.GrantVoided voided ->
                        messages.text(voided.ground().code(), language);
                    case CaseEvent.Reopened reopened ->
                        CaseViews.joined(messages.text(reopened.cause().code(), language), reopened.reference());
                };
        return CaseViews.joined(what, event.reason());
    }
}
