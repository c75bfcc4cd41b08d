package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** Passing a case on to the authority that is competent for it: {@code POST /api/desk/cases/{id}/passing-on}. */
@RestController
class DeskPassingOnEndpoint {
    private final PassingOn passingOn;

    DeskPassingOnEndpoint(PassingOn passingOn) {
        this.passingOn = passingOn;
    }

    /** @param service slug of the item that it is; @param division where that item is carried out by who shall have it */
    record PassingRequest(int expectedVersion, String service, String division, String reason) {
        PassingRequest {
            service = Objects.requireNonNullElse(service, "");
            division = Objects.requireNonNullElse(division, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see who else could be competent")
    @GetMapping("/api/desk/cases/{id}/competent-authorities")
    PassingOn.Competent competent(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String service, Caller caller) {
        return passingOn.competent(id, service, caller);
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "pass a case on to the competent authority")
    @PostMapping("/api/desk/cases/{id}/passing-on")
    MovedCase passOn(@PathVariable UUID id, @RequestBody PassingRequest body, Caller caller) {
        return MovedCase.of(
                passingOn.passOn(id, body.expectedVersion(), body.service(), body.division(), body.reason(), caller));
    }
}
