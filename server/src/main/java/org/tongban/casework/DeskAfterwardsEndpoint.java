package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** What the head does about a decision after the fact: {@code POST /api/desk/cases/{id}/…}. */
@RestController
class DeskAfterwardsEndpoint {
    private final DeskCommands commands;

    DeskAfterwardsEndpoint(DeskCommands commands) {
        this.commands = commands;
    }

    /** @param text what the decision has to say, in place of what it says */
    record CorrectionOfDecision(int expectedVersion, String text, String reason) {
        CorrectionOfDecision {
            text = Objects.requireNonNullElse(text, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record VoidingRequest(int expectedVersion, @Nullable VoidingGround ground, String reason) {
        VoidingRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** @param reference number of the reconsideration decision or the judgment; empty for an own mistake */
    record ReopeningRequest(int expectedVersion, @Nullable ReopeningCause cause, String reference, String reason) {
        ReopeningRequest {
            reference = Objects.requireNonNullElse(reference, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "correct how a decision is written")
    @PostMapping("/api/desk/cases/{id}/decision-correction")
    MovedCase correct(@PathVariable UUID id, @RequestBody CorrectionOfDecision body, Caller caller) {
        var correct = new CaseCommand.CorrectDecision(body.text(), body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), correct, caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "take a grant away after the fact")
    @PostMapping("/api/desk/cases/{id}/voiding")
    MovedCase voidGrant(@PathVariable UUID id, @RequestBody VoidingRequest body, Caller caller) {
        if (body.ground() == null) throw new RejectedException(new AfterwardsRejection.GroundMissing());
        var voiding = new CaseCommand.VoidGrant(body.ground(), body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), voiding, caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "have a case decided again")
    @PostMapping("/api/desk/cases/{id}/reopening")
    MovedCase reopen(@PathVariable UUID id, @RequestBody ReopeningRequest body, Caller caller) {
        if (body.cause() == null) throw new RejectedException(new AfterwardsRejection.CauseMissing());
        var reopen = new CaseCommand.Reopen(body.cause(), body.reference(), body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), reopen, caller));
    }
}
