package org.tongban.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.ConsultationAnswered;
import org.tongban.casework.CaseEvent.ConsultationAsked;
import org.tongban.casework.CaseEvent.ConsultationAskedAgain;
import org.tongban.casework.CaseEvent.ConsultationCancelled;
import org.tongban.casework.CaseEvent.ConsultationOverdue;
import org.tongban.casework.CaseEvent.ConsultationReturned;
import org.tongban.casework.CaseEvent.CountersignatureRefused;
import org.tongban.casework.CaseEvent.OfConsultation;
import org.tongban.casework.Consultation.State;
import org.tongban.catalog.Guide;
import org.tongban.catalog.JointBody;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** Who was asked, what and what they said: for those who handle a case, for those asked, and for its history. */
@Component
class DeskConsultations {
    private final Regions regions;
    private final Messages messages;
    private final ClockWords clockWords;

    DeskConsultations(Regions regions, Messages messages, ClockWords clockWords) {
        this.regions = regions;
        this.messages = messages;
        this.clockWords = clockWords;
    }

    /** In the order in which they were asked. What is confidential comes without its words, or not at all to others who are asked. */
    List<DeskConsultation> of(CaseFile file, Guide guide, List<RecordedEvent> history, Caller caller, Locale language) {
        var shown = new ArrayList<DeskConsultation>();
        for (var one : file.progress().consultations()) {
            var isTheirs = isTheirs(one, caller);
            if (!file.isOwn(caller) && !isTheirs && one.confidential()) continue;
            var words = words(one.nr(), history, guide, language);
            shown.add(view(one, words, isTheirs || mayRead(file, one, caller), file, caller, language));
        }
        return shown;
    }

    private static boolean isTheirs(Consultation one, Caller caller) {
        return !one.isExpert() && one.authority().equals(caller.authority());
    }

    private static boolean mayRead(CaseFile file, Consultation one, Caller caller) {
        var judges = file.isOwn(caller) && file.terms().isJudgedBy(caller.role());
        return judges || !one.confidential();
    }

    private DeskConsultation view(
            Consultation one, Words words, boolean readable, CaseFile file, Caller caller, Locale language) {
        var answer = words.answer();
        return new DeskConsultation(
                one.nr(),
                one.kind(),
                name(one, language),
                readable ? words.question() : "",
                one.confidential(),
                one.answerBy(),
                one.state(),
                readable ? answer.map(ConsultationAnswered::verdict).orElse(null) : null,
                readable ? answer.map(ConsultationAnswered::text).orElse("") : "",
                readable && one.state() == State.RETURNED ? words.returned() : "",
                answer.map(ConsultationAnswered::at).orElse(null),
                isTheirs(one, caller),
                may(one, file, caller));
    }

    /** What the caller may do about it: answer, return, ask-again, cancel. */
    private static List<String> may(Consultation one, CaseFile file, Caller caller) {
        var may = new ArrayList<String>();
        if (!DeskActions.isUnderTheClock(file)) return may;
        var signs = one.kind() == Consultation.Kind.OPINION || caller.role() == Role.HEAD;
        var isAsked = isTheirs(one, caller) && (caller.role() == Role.OFFICER || caller.role() == Role.HEAD) && signs;
        var asks = file.isOwn(caller) && file.terms().isJudgedBy(caller.role());
        if (one.isWithThem() && (isAsked || one.isExpert() && asks)) may.add("answer");
        if (one.isWithThem() && isAsked) may.add("return");
        if (asks && (one.isWithThem() || one.state() == State.RETURNED)) may.add("ask-again");
        if (asks && (one.holdsUp() || one.state() == State.LATE)) may.add("cancel");
        return may;
    }

    /** @param answer empty while there is none; one that was given before the case came back does not stand */
    private record Words(String question, Optional<ConsultationAnswered> answer, String returned) {}

    private static Words words(int nr, List<RecordedEvent> history, Guide guide, Locale language) {
        var question = "";
        var returned = "";
        Optional<ConsultationAnswered> answer = Optional.empty();
        for (var recorded : history) {
            if (!(recorded.event() instanceof OfConsultation event) || event.nr() != nr) continue;
            if (event instanceof ConsultationAsked asked) {
                question = question(asked, guide, language);
                answer = Optional.empty();
            }
            if (event instanceof ConsultationAskedAgain again) {
                question = CaseViews.joined(question, again.note());
                answer = Optional.empty();
            }
            if (event instanceof ConsultationAnswered answered) answer = Optional.of(answered);
            if (event instanceof ConsultationReturned back) returned = back.reason();
        }
        return new Words(question, answer, returned);
    }

    /** What the service's text asks, in the reader's language; what somebody wrote, as it was written. */
    private static String question(ConsultationAsked asked, Guide guide, Locale language) {
        return byText(asked, guide).map(question -> question.in(language)).orElse(asked.question());
    }

    private static Optional<Text> byText(ConsultationAsked asked, Guide guide) {
        return guide.jointBodies().stream()
                .map(JointBody::question)
                .filter(question -> question.zh().equals(asked.question()))
                .findFirst();
    }

    private String name(Consultation one, Locale language) {
        if (one.isExpert()) return messages.text("casework.expert", Map.of("name", one.expert()), language);
        return regions.authority(one.authority())
                .map(authority -> authority.name().in(language))
                .orElse(one.authority());
    }

    /** A line for the history; the words of what is confidential stay with those who judge. */
    String note(OfConsultation event, List<RecordedEvent> history, Guide guide, Locale language) {
        var asked = asked(event.nr(), history);
        var name = asked.map(one -> name(one, language)).orElse("");
        if (asked.filter(Consultation::confidential).isPresent()) return name;
        return switch (event) {
            case ConsultationAsked asking ->
                CaseViews.joined(until(name, asking, guide, language), question(asking, guide, language));
            case ConsultationAskedAgain again -> CaseViews.joined(name, again.note());
            case ConsultationAnswered answered ->
                CaseViews.joined(name + " · " + verdict(answered.verdict(), language), answered.text());
            case ConsultationReturned back -> CaseViews.joined(name, back.reason());
            case CountersignatureRefused back -> CaseViews.joined(name, back.reason());
            case ConsultationCancelled cancelled -> CaseViews.joined(name, cancelled.reason());
            case ConsultationOverdue _ -> name;
        };
    }

    private String until(String name, ConsultationAsked asked, Guide guide, Locale language) {
        var words = Map.of(
                "name", name, "date", clockWords.date(asked.consultation().answerBy(), language));
        var byText = byText(asked, guide).isPresent() ? ".by-text" : "";
        return messages.text("casework.consultation.until" + byText, words, language);
    }

    private String verdict(Consultation.Verdict verdict, Locale language) {
        return messages.text("casework.verdict." + verdict, language);
    }

    private static Optional<Consultation> asked(int nr, List<RecordedEvent> history) {
        return history.stream()
                .map(RecordedEvent::event)
                .filter(ConsultationAsked.class::isInstance)
                .map(event -> ((ConsultationAsked) event).consultation())
                .filter(one -> one.nr() == nr)
                .findFirst();
    }

    /** What others see who are asked: their own and what is open to all asked. */
    List<RecordedEvent> historyOf(CaseFile file, List<RecordedEvent> history, Caller caller) {
        var seen = file.progress().consultations().stream()
                .filter(one -> isTheirs(one, caller) || !one.confidential())
                .map(Consultation::nr)
                .toList();
        return history.stream()
                .filter(recorded -> recorded.event() instanceof OfConsultation event && seen.contains(event.nr()))
                .toList();
    }

    /** The applicant learns that an authority is asked; neither what is confidential nor what is said inside. */
    static boolean isForApplicant(CaseEvent event) {
        return !(event instanceof OfConsultation)
                || event instanceof ConsultationAsked asked
                        && !asked.consultation().confidential();
    }

    String forApplicant(OfConsultation event, Guide guide, Locale language) {
        return event instanceof ConsultationAsked asked
                ? until(name(asked.consultation(), language), asked, guide, language)
                : "";
    }
}
