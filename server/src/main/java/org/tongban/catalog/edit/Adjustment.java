package org.tongban.catalog.edit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.catalog.edit.AdjustmentEvent.LegalApproved;
import org.tongban.catalog.edit.AdjustmentEvent.SentBack;
import org.tongban.catalog.edit.AdjustmentEvent.StaffingApproved;
import org.tongban.catalog.edit.AdjustmentEvent.Submitted;
import org.tongban.catalog.edit.AdjustmentEvent.Withdrawn;
import org.tongban.kernel.Decision;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/**
 * An adjustment of the catalogue as it stands.
 *
 * @param effectiveOn the day from which it holds; empty for as soon as it is approved
 * @param author who began it
 * @param authority credit code of the author's authority, whose item managers may all edit it
 * @param hands everybody who wrote in it; none of them may review it
 * @param staffingReviewer who approved it for the staffing office; somebody else approves its lawfulness
 */
record Adjustment(
        UUID id,
        int version,
        AdjustmentState state,
        String title,
        String reason,
        Optional<LocalDate> effectiveOn,
        UUID author,
        String authority,
        Set<UUID> hands,
        Optional<UUID> staffingReviewer,
        Instant begunAt,
        UUID changedBy,
        Instant changedAt) {

    static Adjustment begun(
            UUID id, String title, String reason, Optional<LocalDate> effectiveOn, Caller author, Instant now) {
        return new Adjustment(
                id,
                1,
                AdjustmentState.DRAFT,
                title,
                reason,
                effectiveOn,
                author.id(),
                author.authority(),
                Set.of(author.id()),
                Optional.empty(),
                now,
                author.id(),
                now);
    }

    Decision<AdjustmentEvent> decide(AdjustmentCommand command, Caller actor, LocalDate today) {
        var refused = refusal(command, actor, today);
        if (refused.isPresent()) return Decision.rejected(refused.get());
        AdjustmentEvent event =
                switch (command) {
                    case AdjustmentCommand.Edit() -> new AdjustmentEvent.Edited(actor.id());
                    case AdjustmentCommand.Submit _ -> new Submitted();
                    case AdjustmentCommand.Approve(var opinion) -> approval(actor, opinion);
                    case AdjustmentCommand.SendBack(var reason) -> new SentBack(reason);
                    case AdjustmentCommand.Withdraw(var reason) -> new Withdrawn(reason);
                };
        return AdjustmentTransitions.GRAPH.next(state, event.getClass()).isPresent()
                ? Decision.of(event)
                : Decision.rejected(new AdjustmentRejection.NotInState(state.word()));
    }

    private static AdjustmentEvent approval(Caller actor, String opinion) {
        return actor.role() == Role.STAFFING_REVIEWER
                ? new StaffingApproved(actor.id(), opinion)
                : new LegalApproved(opinion);
    }

    private Optional<AdjustmentRejection> refusal(AdjustmentCommand command, Caller actor, LocalDate today) {
        return switch (command) {
            case AdjustmentCommand.Edit() -> ifNotOfAuthor(actor);
            case AdjustmentCommand.Submit(var files) -> ifNotOfAuthor(actor).or(() -> ifIncomplete(files, today));
            case AdjustmentCommand.Withdraw(var words) -> ifNotOfAuthor(actor).or(() -> ifBlank(words));
            case AdjustmentCommand.Approve _ -> ifNotReviewer(actor);
            case AdjustmentCommand.SendBack(var words) -> ifNotReviewer(actor).or(() -> ifBlank(words));
        };
    }

    private Optional<AdjustmentRejection> ifNotOfAuthor(Caller actor) {
        return actor.role() == Role.ITEM_MANAGER && actor.authority().equals(authority)
                ? Optional.empty()
                : Optional.of(new AdjustmentRejection.NotYours());
    }

    private Optional<AdjustmentRejection> ifIncomplete(int files, LocalDate today) {
        if (files == 0) return Optional.of(new AdjustmentRejection.NothingChanged());
        if (reason.isBlank()) return Optional.of(new AdjustmentRejection.ReasonMissing());
        return effectiveOn.filter(today::isAfter).<AdjustmentRejection>map(AdjustmentRejection.EffectiveInThePast::new);
    }

    private static Optional<AdjustmentRejection> ifBlank(String words) {
        return words.isBlank() ? Optional.of(new AdjustmentRejection.ReasonMissing()) : Optional.empty();
    }

    /** Four eyes, and six: who wrote in it reviews nothing of it, and nobody reviews it twice. */
    private Optional<AdjustmentRejection> ifNotReviewer(Caller actor) {
        var turn =
                switch (state) {
                    case STAFFING_REVIEW -> Role.STAFFING_REVIEWER;
                    case LEGAL_REVIEW -> Role.LEGAL_REVIEWER;
                    case DRAFT, APPROVED, PUBLISHED, WITHDRAWN -> null;
                };
        if (turn == null) return Optional.of(new AdjustmentRejection.NotInState(state.word()));
        if (turn != actor.role()) return Optional.of(new AdjustmentRejection.NotYourTurn(state.word()));
        if (hands.contains(actor.id())) return Optional.of(new AdjustmentRejection.OwnWork());
        return staffingReviewer
                .filter(actor.id()::equals)
                .<AdjustmentRejection>map(_ -> new AdjustmentRejection.OwnWork());
    }

    Adjustment after(AdjustmentEvent event, UUID actor, Instant now) {
        var next = AdjustmentTransitions.GRAPH.next(state, event.getClass()).orElseThrow();
        return new Adjustment(
                id,
                version + 1,
                next,
                title,
                reason,
                effectiveOn,
                author,
                authority,
                handsAfter(event),
                reviewerAfter(event, next),
                begunAt,
                actor,
                now);
    }

    private Set<UUID> handsAfter(AdjustmentEvent event) {
        if (!(event instanceof AdjustmentEvent.Edited(var by)) || hands.contains(by)) return hands;
        var more = new LinkedHashSet<>(hands);
        more.add(by);
        return more;
    }

    private Optional<UUID> reviewerAfter(AdjustmentEvent event, AdjustmentState next) {
        if (event instanceof StaffingApproved approved) return Optional.of(approved.by());
        return next == AdjustmentState.DRAFT ? Optional.empty() : staffingReviewer;
    }

    Adjustment described(String newTitle, String newReason, Optional<LocalDate> day) {
        return new Adjustment(
                id,
                version,
                state,
                newTitle,
                newReason,
                day,
                author,
                authority,
                hands,
                staffingReviewer,
                begunAt,
                changedBy,
                changedAt);
    }

    boolean isOpen() {
        return !AdjustmentTransitions.GRAPH.ends(state);
    }
}
