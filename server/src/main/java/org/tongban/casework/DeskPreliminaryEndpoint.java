package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.casework.DeskCommandEndpoint.ReasonedRequest;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** Examining a case below before it is decided above: {@code …/api/desk/cases/{id}/preliminary-…}. */
@RestController
class DeskPreliminaryEndpoint {
    private final DeskCommands commands;
    private final DeskHands hands;

    DeskPreliminaryEndpoint(DeskCommands commands, DeskHands hands) {
        this.commands = commands;
        this.hands = hands;
    }

    record PreliminaryReviewRequest(int expectedVersion, String opinion, boolean recommend) {
        PreliminaryReviewRequest {
            opinion = Objects.requireNonNullElse(opinion, "").strip();
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "examine a case first and hand it up")
    @PostMapping("/api/desk/cases/{id}/preliminary-review")
    MovedCase handUp(@PathVariable UUID id, @RequestBody PreliminaryReviewRequest body, Caller caller) {
        var handUp = new CaseCommand.HandUp(body.opinion(), body.recommend());
        return MovedCase.of(commands.run(id, body.expectedVersion(), handUp, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "send a case back to those who examined it first")
    @PostMapping("/api/desk/cases/{id}/preliminary-return")
    MovedCase sendDown(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        return MovedCase.of(
                hands.sendDown(id, body.expectedVersion(), body.reason().strip(), caller));
    }
}
