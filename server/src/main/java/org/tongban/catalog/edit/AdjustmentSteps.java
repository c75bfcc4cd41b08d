package org.tongban.catalog.edit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.catalog.edit.AdjustmentStep.Kind;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Takes an adjustment a step further, in the transaction that is open: its row, its step, and a leaf of the ledger. */
@Component
class AdjustmentSteps {
    private static final String LEAF = "catalogue-adjustment";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AdjustmentStore store;
    private final AdjustmentStepStore steps;
    private final DraftFileStore files;
    private final Ledger ledger;
    private final InstantSource time;

    AdjustmentSteps(
            AdjustmentStore store, AdjustmentStepStore steps, DraftFileStore files, Ledger ledger, InstantSource time) {
        this.store = store;
        this.steps = steps;
        this.files = files;
        this.ledger = ledger;
        this.time = time;
    }

    void begun(Adjustment adjustment, Caller caller) {
        keep(adjustment, Kind.BEGUN, adjustment.reason(), List.of(), caller);
    }

    /** @param adjustment held by this transaction */
    Adjustment take(Adjustment adjustment, AdjustmentEvent event, Caller caller) {
        var after = adjustment.after(event, caller.id(), time.instant());
        if (!store.update(after)) throw new RejectedException(new AdjustmentRejection.NoSuchAdjustment());
        switch (event) {
            case AdjustmentEvent.Edited _ -> {}
            case AdjustmentEvent.Submitted _ -> keep(after, Kind.SUBMITTED, "", List.of(), caller);
            case AdjustmentEvent.StaffingApproved approved ->
                keep(after, Kind.STAFFING_APPROVED, approved.opinion(), List.of(), caller);
            case AdjustmentEvent.LegalApproved(var opinion) ->
                keep(after, Kind.LEGAL_APPROVED, opinion, List.of(), caller);
            case AdjustmentEvent.SentBack(var reason) -> keep(after, Kind.SENT_BACK, reason, List.of(), caller);
            case AdjustmentEvent.Withdrawn(var reason) -> keep(after, Kind.WITHDRAWN, reason, List.of(), caller);
            case AdjustmentEvent.Published _ -> keep(after, Kind.PUBLISHED, "", List.of(), caller);
            case AdjustmentEvent.PublicationRefused(var problems) ->
                keep(after, Kind.PUBLICATION_REFUSED, "", problems, caller);
        }
        return after;
    }

    private void keep(Adjustment adjustment, Kind kind, String words, List<String> problems, Caller caller) {
        var id = adjustment.id();
        var step = new AdjustmentStep(
                id,
                steps.count(id) + 1,
                kind,
                words,
                problems,
                contents(id),
                caller.id(),
                caller.post(),
                caller.authority(),
                adjustment.changedAt());
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        steps.insert(step, salt);
        ledger.append(
                new Ledger.Leaf(Ids.next(step.at()), LEAF, Sha256.of(salt, JSON.writeValueAsString(step)), step.at()));
    }

    /** What was reviewed is what is published: the hash over paths and contents says so. */
    private String contents(UUID adjustment) {
        var digest = new StringBuilder();
        for (var file : files.of(adjustment)) {
            digest.append(file.path())
                    .append('\n')
                    .append(file.content().map(Sha256::hex).orElse("-"))
                    .append('\n');
        }
        return Sha256.hex(digest.toString().getBytes(StandardCharsets.UTF_8));
    }
}
