package org.tongban.catalog.edit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Calls;
import org.tongban.platform.Messages;
import org.tongban.region.Packs;
import org.tongban.region.SaidFinding;

/** Says what the pack would be with an adjustment, and what the lint would say of it. */
@Component
class AdjustmentCheck {
    private final Packs packs;
    private final DraftFileStore files;
    private final Messages messages;

    AdjustmentCheck(Packs packs, DraftFileStore files, Messages messages) {
        this.packs = packs;
        this.files = files;
        this.messages = messages;
    }

    Proposal proposal(UUID adjustment) {
        return Proposal.of(packs.inForce(), files.of(adjustment));
    }

    /** What an adjustment that has ended changed, or would have. */
    Proposal asItWas(UUID adjustment) {
        return Proposal.asItWas(packs.inForce(), files.of(adjustment));
    }

    /** Everything about its own files, and errors that it makes elsewhere. */
    List<SaidFinding> findings(Proposal proposal, Locale language) {
        var own = Set.copyOf(proposal.paths());
        var found = packs.checkEdited(proposal.after(), proposal.paths(), language);
        return SaidFinding.of(found, messages, language).stream()
                .filter(each -> each.blocks() || own.contains(each.file()))
                .toList();
    }

    /** Sentences that say where, for what keeps it from being published. */
    List<String> errors(Proposal proposal, Locale language) {
        return findings(proposal, language).stream()
                .filter(SaidFinding::blocks)
                .map(AdjustmentCheck::sentence)
                .toList();
    }

    static String sentence(SaidFinding finding) {
        var place = finding.line() == 0 ? finding.file() : finding.file() + ":" + finding.line();
        return place + " [" + finding.code() + "] " + finding.message();
    }

    /**
     * @throws RejectedException {@code catalog.nothing-changed}, {@code catalog.overtaken} or
     *     {@code catalog.adjustment-has-errors}
     */
    void requireSound(Adjustment adjustment) {
        var proposal = proposal(adjustment.id());
        if (!proposal.overtaken().isEmpty())
            throw new RejectedException(new AdjustmentRejection.Overtaken(proposal.overtaken()));
        if (proposal.changesNothing()) throw new RejectedException(new AdjustmentRejection.NothingChanged());
        var errors = errors(proposal, Calls.current().language());
        if (!errors.isEmpty()) throw new RejectedException(new AdjustmentRejection.HasErrors(errors));
    }
}
