package org.tongban.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** What a post may do with a case now. {@link Case#decide} has the last word; this only spares a useless button. */
final class DeskActions {
    private DeskActions() {}

    static List<String> of(CaseFile file, Caller caller, Actor actor, LocalDate today) {
        if (caller.role() == Role.SUPERVISOR || !file.isOf(caller)) return List.of();
        if (!file.isOpen()) {
            var actions = new ArrayList<>(afterwards(file, caller));
            if (isToCheck(file, caller)) actions.add("later-check");
            return actions;
        }
        var hands = file.lifecycle().hands();
        var actions = new ArrayList<String>();
        if (file.isTurnAt(caller)) {
            actions.addAll(ofHands(hands, actor));
            if (hands.keptFrom(actor).isPresent()) return actions;
            if (file.turn().equals(Optional.of(caller.role()))) actions.addAll(ofTurn(file, today));
        }
        if (!file.isOwn(caller)) return actions;
        if (file.state() == CaseState.SUBMITTED && mayPassOn(file, caller)) actions.add("pass-on");
        actions.addAll(ofTime(file, caller));
        if (file.isOpen() && file.state() != CaseState.GRANTED && MarkSteps.mayExpedite(caller.role())) {
            actions.add(file.progress().marks().expedited() ? "end-expedition" : "expedite");
        }
        if (isUnderTheClock(file) && file.terms().isJudgedBy(caller.role())) actions.add("consult");
        if (mayJudge(file, caller) && !file.progress().marks().followed().isEmpty()) actions.add("send-back-missing");
        if (mayPublish(file, caller, today)) actions.add("publish-notice");
        if (mayJudge(file, caller)) actions.addAll(ofParties(file));
        if (mayAnnounceRefusal(file, caller, today)) actions.add("announce-refusal");
        if (file.state() == CaseState.ACCEPTED && hasToDoWithVisit(file, caller)) {
            file.progress().bookedFor().ifPresent(visit -> {
                actions.add("move-booking");
                if (!visit.isAfter(today)) actions.add("miss-visit");
            });
        }
        return actions;
    }

    /** What the head may do about what is over. */
    private static List<String> afterwards(CaseFile file, Caller caller) {
        if (caller.role() != Role.HEAD) return List.of();
        if (file.state() == CaseState.NOT_ACCEPTED) return List.of("reopen");
        if (file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE)) return List.of();
        return switch (file.state()) {
            case CONCLUDED_GRANTED -> List.of("correct-decision", "void", "reopen");
            case CONCLUDED_REFUSED -> List.of("correct-decision", "reopen");
            case VOIDED -> List.of("reopen");
            case SUBMITTED,
                    AWAITING_CORRECTION,
                    ACCEPTED,
                    REVIEWED,
                    GRANTED,
                    NOT_ACCEPTED,
                    RETURNED_UNCORRECTED,
                    WITHDRAWN -> List.of();
        };
    }

    /** Granted in trust, and to be looked at afterwards by the caller. */
    static boolean isToCheck(CaseFile file, Caller caller) {
        return file.state() == CaseState.CONCLUDED_GRANTED
                && TrustSteps.mayCheck(caller.role())
                && file.isOf(caller)
                && !file.progress().marks().openChecks().isEmpty();
    }

    /** Who of the post shall have it. */
    private static List<String> ofHands(Hands hands, Actor actor) {
        var actions = new ArrayList<String>();
        if (hands.mayTake(actor)) actions.add("take");
        if (hands.file().turn().isPresent() && actor.role() == Role.HEAD) actions.add("assign");
        if (hands.isTurnOf(actor) && hands.isInHandsOf(actor)) actions.add("hand-over");
        if (hands.mayGiveBack(actor)) actions.add("give-back");
        return actions;
    }

    /** Who judges may do so now. */
    static boolean mayJudge(CaseFile file, Caller caller) {
        return isUnderTheClock(file) && file.isOf(caller) && file.terms().isJudgedBy(caller.role());
    }

    private static List<String> ofParties(CaseFile file) {
        var isHeard = file.progress().pauses().stream().anyMatch(pause -> pause.kind() == SpecialProcedure.HEARING);
        return isHeard ? List.of("name-party", "record-hearing") : List.of("name-party");
    }

    private static boolean mayPublish(CaseFile file, Caller caller, LocalDate today) {
        return isUnderTheClock(file)
                && caller.role() == Role.HEAD
                && file.progress().beyond().noticeRunning(today).isEmpty();
    }

    private static boolean mayAnnounceRefusal(CaseFile file, Caller caller, LocalDate today) {
        return mayJudge(file, caller)
                && file.progress()
                        .beyond()
                        .defence()
                        .filter(defence -> defence.waitsOn(today))
                        .isEmpty();
    }

    private static boolean mayPassOn(CaseFile file, Caller caller) {
        if (file.progress().beyond().subject().isPresent()) return false;
        return caller.role() == Role.HEAD || file.turn().equals(Optional.of(caller.role()));
    }

    /** What moves the clock. */
    private static List<String> ofTime(CaseFile file, Caller caller) {
        var isAccepted = isUnderTheClock(file);
        var actions = new ArrayList<String>();
        if (file.state() == CaseState.AWAITING_CORRECTION
                && file.terms().posts().get(Step.ACCEPTANCE) == caller.role()) {
            actions.add("cancel-correction");
        }
        if (isAccepted && file.terms().isJudgedBy(caller.role())) {
            actions.add("start-procedure");
            if (file.progress().anyRunning().isPresent()) actions.add("end-procedure");
        }
        if (isAccepted && caller.role() == Role.HEAD) {
            var mayExtend =
                    file.terms().extension().days() > 0 && file.progress().extendedBy() == 0;
            if (mayExtend) actions.add("extend");
            if (file.state() == CaseState.ACCEPTED) actions.add("take-back-acceptance");
        }
        return actions;
    }

    /** Accepted, not decided, and nobody else's to decide. */
    static boolean isUnderTheClock(CaseFile file) {
        return !file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE)
                && (file.state() == CaseState.ACCEPTED || file.state() == CaseState.REVIEWED);
    }

    private static List<String> ofTurn(CaseFile file, LocalDate today) {
        return switch (file.state()) {
            case SUBMITTED -> List.of("accept", "ask-correction", "refuse-acceptance");
            case ACCEPTED -> afterAcceptance(file, today);
            case REVIEWED ->
                file.progress().codeProblem().isEmpty()
                        ? List.of("decide", "return")
                        : List.of("ask-code-again", "decide", "return");
            case AWAITING_CORRECTION,
                    GRANTED,
                    CONCLUDED_GRANTED,
                    CONCLUDED_REFUSED,
                    NOT_ACCEPTED,
                    RETURNED_UNCORRECTED,
                    WITHDRAWN,
                    VOIDED -> List.of();
        };
    }

    private static List<String> afterAcceptance(CaseFile file, LocalDate today) {
        var progress = file.progress();
        if (file.lifecycle().below().isOn()) return List.of("hand-up");
        if (progress.stage().examined()) return with("send-down", examinedAbove(file, today));
        return examinedAbove(file, today);
    }

    private static List<String> with(String more, List<String> actions) {
        return Stream.concat(actions.stream(), Stream.of(more)).toList();
    }

    private static List<String> examinedAbove(CaseFile file, LocalDate today) {
        var progress = file.progress();
        if (file.terms().has(Step.SITE_CHECK) && !progress.siteChecked()) return List.of("site-check");
        if (file.terms().has(Step.BOOKING) && progress.bookedFor().isEmpty()) return List.of("confirm-booking");
        if (progress.bookedFor().filter(visit -> visit.isAfter(today)).isPresent()) return List.of();
        var next = file.terms().has(Step.REVIEW) ? "review" : decision(file);
        return progress.codeProblem().isEmpty() ? List.of(next) : List.of("ask-correction", "ask-code-again", next);
    }

    private static String decision(CaseFile file) {
        return file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE) ? "report-outcome" : "decide";
    }

    private static boolean hasToDoWithVisit(CaseFile file, Caller caller) {
        return Stream.of(Step.BOOKING, Step.REVIEW, Step.DECISION)
                .anyMatch(step -> file.terms().posts().get(step) == caller.role());
    }
}
