package org.tongban.catalog.edit;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.GuideDifferences.Difference;
import org.tongban.catalog.GuideHistory;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** What a change means: differences in words between versions of a guide, and the cases that run on them. */
@RestController
class EffectEndpoint {
    private final GuideHistory history;
    private final Adjustments adjustments;
    private final AdjustmentCheck check;

    EffectEndpoint(GuideHistory history, Adjustments adjustments, AdjustmentCheck check) {
        this.history = history;
        this.adjustments = adjustments;
        this.check = check;
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "see which guides an adjustment changes, in words, and how many cases run on them")
    @GetMapping("/api/desk/catalog/adjustments/{id}/effects")
    List<GuideHistory.Effect> effects(@PathVariable UUID id) {
        var adjustment = adjustments.find(id);
        var language = Calls.current().language();
        var proposal = adjustment.isOpen() ? check.proposal(id) : check.asItWas(id);
        var errors = check.errors(proposal, language);
        if (!errors.isEmpty()) throw new RejectedException(new AdjustmentRejection.HasErrors(errors));
        return history.effects(proposal.before().pack(), proposal.after(), language);
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "see the versions of a guide and the cases that run on each")
    @GetMapping("/api/desk/catalog/guides/{slug}/versions")
    List<GuideHistory.Version> versions(@PathVariable String slug) {
        return history.versions(slug);
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "read in which words two versions of a guide differ")
    @GetMapping("/api/desk/catalog/guide-differences")
    List<Difference> differences(@RequestParam String from, @RequestParam String to) {
        return history.differences(from, to, Calls.current().language());
    }
}
