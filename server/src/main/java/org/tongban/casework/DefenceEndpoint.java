package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** The applicant is heard before a refusal: told at {@code /api/desk/cases/{id}}, stated at {@code /api/my/cases/{id}}. */
@RestController
class DefenceEndpoint {
    private final Casework casework;
    private final DeskCommands commands;
    private final CaseViews views;

    DefenceEndpoint(Casework casework, DeskCommands commands, CaseViews views) {
        this.casework = casework;
        this.commands = commands;
        this.views = views;
    }

    /** @param days working days to state the case against it */
    record AnnouncementRequest(int expectedVersion, int days, String reason) {
        AnnouncementRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** @param hearing true where a hearing is asked for */
    record DefenceRequest(int expectedVersion, String text, boolean hearing) {
        DefenceRequest {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "hear the applicant before a refusal")
    @PostMapping("/api/desk/cases/{id}/refusal-announcement")
    MovedCase announce(@PathVariable UUID id, @RequestBody AnnouncementRequest body, Caller caller) {
        var announce = new CaseCommand.AnnounceRefusal(body.days(), body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), announce, caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "state my case before a refusal")
    @PostMapping("/api/my/cases/{id}/defence")
    CaseView state(@PathVariable UUID id, @RequestBody DefenceRequest body, Caller caller) {
        var state = new CaseCommand.StateDefence(body.text(), body.hearing());
        var file = casework.command(id, body.expectedVersion(), state, caller);
        return views.view(file, caller, Calls.current().language());
    }
}
