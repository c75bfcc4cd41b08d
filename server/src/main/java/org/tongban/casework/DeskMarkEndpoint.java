package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.casework.DeskCommandEndpoint.ReasonedRequest;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** What staff note on a case beside its steps: {@code POST /api/desk/cases/{id}/…}. */
@RestController
class DeskMarkEndpoint {
    private final DeskCommands commands;

    DeskMarkEndpoint(DeskCommands commands) {
        this.commands = commands;
    }

    /**
     * @param sound the grant was right, the promise kept
     * @param reason what was found; may be empty where all was right
     */
    record FindingRequest(
            int expectedVersion,
            LaterCheck.@Nullable Kind kind,
            @Nullable Boolean sound,
            String reason) {
        FindingRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** @param material key of one that was handed in after acceptance */
    record SendBackRequest(int expectedVersion, String material, String reason) {
        SendBackRequest {
            material = Objects.requireNonNullElse(material, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "send back what was handed in after acceptance")
    @PostMapping("/api/desk/cases/{id}/missing-material-return")
    MovedCase sendBack(@PathVariable UUID id, @RequestBody SendBackRequest body, Caller caller) {
        var back =
                new CaseCommand.SendBackMissing(body.material(), body.reason().strip());
        return MovedCase.of(commands.run(id, body.expectedVersion(), back, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "let a case go before others")
    @PostMapping("/api/desk/cases/{id}/expedition")
    MovedCase expedite(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        return MovedCase.of(commands.run(id, body.expectedVersion(), new CaseCommand.Expedite(body.reason()), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "let a case go with the others again")
    @PostMapping("/api/desk/cases/{id}/expedition-end")
    MovedCase endExpedition(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        return MovedCase.of(
                commands.run(id, body.expectedVersion(), new CaseCommand.EndExpedition(body.reason()), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "write down what a check after the grant found")
    @PostMapping("/api/desk/cases/{id}/later-check")
    MovedCase finishLaterCheck(@PathVariable UUID id, @RequestBody FindingRequest body, Caller caller) {
        if (body.kind() == null || body.sound() == null)
            throw new RejectedException(new MarkRejection.FindingMissing());
        var finish = new CaseCommand.FinishLaterCheck(
                body.kind(), body.sound(), body.reason().strip());
        return MovedCase.of(commands.run(id, body.expectedVersion(), finish, caller));
    }
}
