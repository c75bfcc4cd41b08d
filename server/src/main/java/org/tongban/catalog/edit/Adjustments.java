package org.tongban.catalog.edit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.identity.Staff;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/** Begins adjustments, keeps what is said of them, and carries out commands: row and step in one transaction. */
@Service
class Adjustments {
    private static final int MOST_TITLE = 200;
    private static final int MOST_WORDS = 4000;

    private final AdjustmentStore store;
    private final DraftFileStore files;
    private final AdjustmentSteps steps;
    private final AdjustmentCheck check;
    private final PublishDue publishing;
    private final Staff staff;
    private final InstantSource time;

    Adjustments(
            AdjustmentStore store,
            DraftFileStore files,
            AdjustmentSteps steps,
            AdjustmentCheck check,
            PublishDue publishing,
            Staff staff,
            InstantSource time) {
        this.store = store;
        this.files = files;
        this.steps = steps;
        this.check = check;
        this.publishing = publishing;
        this.staff = staff;
        this.time = time;
    }

    @Transactional
    public Adjustment begin(String title, String reason, Optional<LocalDate> effectiveOn, Caller caller) {
        requireWords(title, reason);
        var now = time.instant();
        var adjustment = Adjustment.begun(Ids.next(now), title.strip(), reason.strip(), effectiveOn, caller, now);
        store.insert(adjustment);
        steps.begun(adjustment, caller);
        return adjustment;
    }

    /** @throws RejectedException {@code catalog.no-such-adjustment} */
    public Adjustment find(UUID id) {
        return store.find(id).orElseThrow(() -> new RejectedException(new AdjustmentRejection.NoSuchAdjustment()));
    }

    /** Says something else of it: why, and from when. */
    @Transactional
    public Adjustment describe(
            UUID id, int expectedVersion, String title, String reason, Optional<LocalDate> effectiveOn, Caller caller) {
        requireWords(title, reason);
        var adjustment = locked(id, expectedVersion);
        return moved(
                adjustment.described(title.strip(), reason.strip(), effectiveOn), new AdjustmentCommand.Edit(), caller);
    }

    /**
     * Submits, approves, sends back or withdraws.
     *
     * @param expectedVersion the version that the caller has read
     * @throws RejectedException {@code catalog.edited-meanwhile}, {@code catalog.overtaken},
     *     {@code catalog.adjustment-has-errors}, or why it may not
     */
    @Transactional
    public Adjustment command(UUID id, int expectedVersion, AdjustmentCommand command, Caller caller) {
        requireWords(command);
        var adjustment = locked(id, expectedVersion);
        var wish =
                command instanceof AdjustmentCommand.Submit ? new AdjustmentCommand.Submit(files.count(id)) : command;
        adjustment.decide(wish, caller, today()).orThrow();
        if (wish instanceof AdjustmentCommand.Submit || wish instanceof AdjustmentCommand.Approve)
            check.requireSound(adjustment);
        var after = moved(adjustment, wish, caller);
        if (after.state() == AdjustmentState.APPROVED) publishing.ringAfterCommit();
        return after;
    }

    /** Holds the row, so that whoever else edits it waits. */
    void requireEditable(UUID id, Caller caller) {
        locked(id).decide(new AdjustmentCommand.Edit(), caller, today()).orThrow();
    }

    /** A file of it was edited, in the same transaction. */
    void edited(UUID id, Caller caller) {
        moved(locked(id), new AdjustmentCommand.Edit(), caller);
    }

    /** As it stands, once whoever is at it is done. */
    private Adjustment locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new RejectedException(new AdjustmentRejection.NoSuchAdjustment()));
    }

    private Adjustment locked(UUID id, int expectedVersion) {
        var adjustment = locked(id);
        if (adjustment.version() == expectedVersion) return adjustment;
        throw new RejectedException(new AdjustmentRejection.EditedMeanwhile(
                name(adjustment.changedBy()), adjustment.changedAt(), adjustment.version()));
    }

    String name(UUID who) {
        return staff.names(List.of(who)).getOrDefault(who, "");
    }

    /** In the transaction that holds the row. */
    private Adjustment moved(Adjustment adjustment, AdjustmentCommand command, Caller caller) {
        var event = adjustment.decide(command, caller, today()).orThrow().getFirst();
        return steps.take(adjustment, event, caller);
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    private static void requireWords(String title, String reason) {
        if (title.isBlank()) throw new RejectedException(new AdjustmentRejection.TitleMissing());
        if (title.length() > MOST_TITLE) throw new RejectedException(new AdjustmentRejection.TooLong(MOST_TITLE));
        if (reason.length() > MOST_WORDS) throw new RejectedException(new AdjustmentRejection.TooLong(MOST_WORDS));
    }

    private static void requireWords(AdjustmentCommand command) {
        var words =
                switch (command) {
                    case AdjustmentCommand.Approve(var opinion) -> opinion;
                    case AdjustmentCommand.SendBack(var reason) -> reason;
                    case AdjustmentCommand.Withdraw(var reason) -> reason;
                    case AdjustmentCommand.Edit _, AdjustmentCommand.Submit _ -> "";
                };
        if (words.length() > MOST_WORDS) throw new RejectedException(new AdjustmentRejection.TooLong(MOST_WORDS));
    }
}
