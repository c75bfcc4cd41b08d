package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tongban.casework.CaseCommand.Assign;
import org.tongban.casework.CaseCommand.ChangeHands;
import org.tongban.casework.CaseCommand.GiveBack;
import org.tongban.casework.CaseCommand.HandOver;
import org.tongban.casework.CaseCommand.Take;
import org.tongban.casework.CaseEvent.Assigned;
import org.tongban.casework.CaseEvent.ChangesHands;
import org.tongban.casework.CaseEvent.GivenBack;
import org.tongban.casework.CaseEvent.GoesBack;
import org.tongban.casework.CaseEvent.HandedOver;
import org.tongban.casework.CaseEvent.Taken;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Role;

/**
 * The part of {@link Case} that says who of the post has it. What nobody has may be stepped by everybody of the post;
 * stepping it takes it from nobody and gives it to nobody.
 */
record Hands(Case file) {

    /** What others answer who are asked is for them to say, whoever has the case. */
    Optional<Rejection> keptFrom(Actor actor, CaseCommand command) {
        var isAnswer =
                command instanceof CaseCommand.AnswerConsultation || command instanceof CaseCommand.ReturnConsultation;
        return isAnswer ? Optional.empty() : keptFrom(actor);
    }

    /** A colleague has it: then it is for the colleague, whoever stands in, and the head. */
    Optional<Rejection> keptFrom(Actor actor) {
        var isOfThePost = file.turn().filter(post -> post == actor.role()).isPresent();
        var mayPass = actor.role() == Role.HEAD || actor.standsIn() || isFree(actor) || isTheirs(actor);
        return isOfThePost && !mayPass ? Optional.of(new HandsRejection.HeldByColleague()) : Optional.empty();
    }

    /** Nobody has it, or whoever had it has left. */
    boolean isFree(Actor actor) {
        return file.holder().isEmpty() || actor.holderLeft();
    }

    private boolean isTheirs(Actor actor) {
        return file.holder().filter(actor.id()::equals).isPresent();
    }

    /** They have it, or stand in for whoever has it. */
    boolean isInHandsOf(Actor actor) {
        return isTheirs(actor) || actor.standsIn();
    }

    boolean mayTake(Actor actor) {
        return isTurnOf(actor) && isFree(actor) && !isTheirs(actor);
    }

    boolean mayGiveBack(Actor actor) {
        return file.turn().isPresent()
                && file.holder().isPresent()
                && (actor.role() == Role.HEAD || isTurnOf(actor) && isInHandsOf(actor));
    }

    boolean isTurnOf(Actor actor) {
        return file.turn().filter(post -> post == actor.role()).isPresent();
    }

    Decision<CaseEvent> decide(ChangeHands change, Actor actor, Instant now) {
        return switch (change) {
            case Assign(var to, var note) -> assign(to, note, actor, now);
            case Take _ -> take(actor, now);
            case HandOver(var to, var note) -> handOver(to, note, actor, now);
            case GiveBack(var note) -> giveBack(note, actor, now);
        };
    }

    private Decision<CaseEvent> assign(UUID to, String note, Actor actor, Instant now) {
        if (file.holder().filter(to::equals).isPresent()) return Decision.rejected(new HandsRejection.HasItAlready());
        return noted(note, file.by(Role.HEAD, actor.role(), new Assigned(to, note, now)));
    }

    private Decision<CaseEvent> take(Actor actor, Instant now) {
        if (isTurnOf(actor) && isTheirs(actor)) return Decision.rejected(new HandsRejection.HasItAlready());
        if (isTurnOf(actor) && !isFree(actor)) return Decision.rejected(new HandsRejection.HeldByColleague());
        return byThePost(actor, new Taken(actor.id(), now));
    }

    /** By whoever has it: who takes over reads what has to be known. */
    private Decision<CaseEvent> handOver(UUID to, String note, Actor actor, Instant now) {
        if (isTurnOf(actor) && !isInHandsOf(actor)) return Decision.rejected(new HandsRejection.NotInYourHands());
        if (file.holder().filter(to::equals).isPresent()) return Decision.rejected(new HandsRejection.HasItAlready());
        if (note.isBlank()) return Decision.rejected(new HandsRejection.NoteMissing());
        return noted(note, byThePost(actor, new HandedOver(to, note, now)));
    }

    private Decision<CaseEvent> giveBack(String note, Actor actor, Instant now) {
        if (file.turn().isPresent() && file.holder().isEmpty()) {
            return Decision.rejected(new HandsRejection.NotInYourHands());
        }
        var givenBack = new GivenBack(note, now);
        if (actor.role() == Role.HEAD) return noted(note, file.by(Role.HEAD, Role.HEAD, givenBack));
        if (isTurnOf(actor) && !isInHandsOf(actor)) return Decision.rejected(new HandsRejection.NotInYourHands());
        return noted(note, byThePost(actor, givenBack));
    }

    private Decision<CaseEvent> byThePost(Actor actor, CaseEvent event) {
        return file.turn().isPresent() && !isTurnOf(actor)
                ? Decision.rejected(new CaseRejection.NotYourStep())
                : file.by(actor.role(), actor.role(), event);
    }

    private static Decision<CaseEvent> noted(String note, Decision<CaseEvent> decision) {
        return Case.tooLong(note) ? Decision.rejected(Case.textTooLong()) : decision;
    }

    /** Whoever had it keeps it while the same post has the turn, also while the applicant corrects. */
    Optional<UUID> after(CaseEvent event, Case next) {
        if (event instanceof ChangesHands change) return change.holder();
        if (event instanceof GoesBack back) return back.to();
        if (event instanceof CaseEvent.PassedOn) return Optional.empty();
        return post().isPresent() && post().equals(next.hands().post()) ? file.holder() : Optional.empty();
    }

    /** Who has the turn, or has it again once the applicant has corrected. */
    private Optional<Role> post() {
        return file.state() == CaseState.AWAITING_CORRECTION
                ? Optional.ofNullable(file.terms().posts().get(Step.ACCEPTANCE))
                : file.turn();
    }
}
