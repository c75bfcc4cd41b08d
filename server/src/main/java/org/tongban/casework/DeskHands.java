package org.tongban.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.identity.Staff;
import org.tongban.kernel.Decision;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Messages;

/** Who of the post gets which case, one or many at once. */
@Component
class DeskHands {
    private static final int MOST_AT_ONCE = 100;

    private final Casework casework;
    private final Staff staff;
    private final Actors actors;
    private final Messages messages;

    DeskHands(Casework casework, Staff staff, Actors actors, Messages messages) {
        this.casework = casework;
        this.staff = staff;
        this.actors = actors;
        this.messages = messages;
    }

    /**
     * What became of one of many.
     *
     * @param number empty where it is none of the caller's
     * @param code why it did not go; empty if it did
     * @param reason the same in words
     */
    record OneOfMany(UUID id, String number, boolean done, String code, String reason) {}

    Optional<CaseFile> takeNext(Caller caller) {
        return casework.takeNext(caller);
    }

    /** @throws RejectedException also where whoever shall have it is not at the post */
    @Transactional
    CaseFile assign(UUID id, int expectedVersion, UUID to, String note, Caller caller) {
        expectAtPost(casework.find(id, caller), to);
        return casework.command(id, expectedVersion, new CaseCommand.Assign(to, note), caller);
    }

    /** @throws RejectedException also where the colleague is not at the post */
    @Transactional
    CaseFile handOver(UUID id, int expectedVersion, UUID to, String note, Caller caller) {
        expectAtPost(casework.find(id, caller), to);
        return casework.command(id, expectedVersion, new CaseCommand.HandOver(to, note), caller);
    }

    private void expectAtPost(CaseFile file, UUID to) {
        if (file.turn().isPresent() && !isAtPost(file, to)) {
            throw new RejectedException(new HandsRejection.NotAtThisPost());
        }
    }

    private boolean isAtPost(CaseFile file, UUID to) {
        return file.turn()
                .filter(post -> staff.isAt(to, file.turnAuthority(), post))
                .isPresent();
    }

    /** Back to review, to whoever reviewed it before, unless they are away or have left. */
    @Transactional
    CaseFile returnToReview(UUID id, int expectedVersion, String reason, Caller caller) {
        var back = new CaseCommand.ReturnToReview(reason, reviewer(id, caller));
        return casework.command(id, expectedVersion, back, caller);
    }

    /** What was asked of the caller's authority; a countersignature goes back to whoever reviewed the case. */
    @Transactional
    CaseFile returnConsultation(UUID id, int nr, String reason, Caller caller) {
        var back = new CaseCommand.ReturnConsultation(nr, caller.authority(), reason, reviewer(id, caller));
        return casework.commandNow(id, back, caller);
    }

    /** Back to those below, to whoever handed it up, unless they are away or have left. */
    @Transactional
    CaseFile sendDown(UUID id, int expectedVersion, String reason, Caller caller) {
        var file = casework.find(id, caller);
        var examiners = file.terms().process().below();
        var to = last(CaseEvent.HandedUp.class, file, Step.PRELIMINARY, examiners, caller);
        return casework.command(id, expectedVersion, new CaseCommand.SendDown(reason, to), caller);
    }

    private Optional<UUID> reviewer(UUID id, Caller caller) {
        var file = casework.find(id, caller);
        return last(CaseEvent.Reviewed.class, file, Step.REVIEW, file.authority(), caller);
    }

    /** Who did it last; empty where they are away or gone. */
    private Optional<UUID> last(
            Class<? extends CaseEvent> deed, CaseFile file, Step step, String authority, Caller caller) {
        var post = file.terms().posts().get(step);
        return casework.history(file.id(), caller).reversed().stream()
                .filter(recorded -> deed.isInstance(recorded.event()))
                .map(RecordedEvent::actor)
                .findFirst()
                .filter(member -> post != null && actors.isThere(member, authority, post));
    }

    /** @throws RejectedException where none or too many are named; what becomes of each stands in its answer */
    @Transactional
    List<OneOfMany> takeMany(List<UUID> ids, Caller caller) {
        return each(ids, _ -> Decision.of(new CaseCommand.Take()), caller);
    }

    /** @throws RejectedException where none or too many are named; what becomes of each stands in its answer */
    @Transactional
    List<OneOfMany> assignMany(List<UUID> ids, UUID to, Caller caller) {
        Function<CaseFile, Decision<CaseCommand>> wish = file -> file.turn().isEmpty() || isAtPost(file, to)
                ? Decision.of(new CaseCommand.Assign(to, ""))
                : Decision.rejected(new HandsRejection.NotAtThisPost());
        return each(ids, wish, caller);
    }

    /** Locked in the order of their ids, so that two who take the same never wait for each other; answered as asked. */
    private List<OneOfMany> each(List<UUID> ids, Function<CaseFile, Decision<CaseCommand>> wish, Caller caller) {
        var distinct = ids.stream().distinct().toList();
        if (distinct.isEmpty()) throw new RejectedException(new HandsRejection.NothingChosen());
        if (distinct.size() > MOST_AT_ONCE) throw new RejectedException(new HandsRejection.TooManyAtOnce(MOST_AT_ONCE));
        Map<UUID, OneOfMany> answers = new LinkedHashMap<>();
        var numbers = casework.numbers(distinct, caller);
        for (var id : distinct.stream().sorted().toList()) {
            var number = numbers.getOrDefault(id, "");
            answers.put(id, answer(id, number, casework.attempt(id, wish, caller)));
        }
        return distinct.stream().map(answers::get).toList();
    }

    private OneOfMany answer(UUID id, String number, Decision<CaseFile> outcome) {
        return switch (outcome) {
            case Decision.Granted<CaseFile> _ -> new OneOfMany(id, number, true, "", "");
            case Decision.Rejected<CaseFile>(Rejection why) -> {
                Locale language = Calls.current().language();
                yield new OneOfMany(id, number, false, why.code(), messages.text(why.code(), why.args(), language));
            }
        };
    }
}
