package org.tongban.casework;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** The process of a case as a picture: {@code GET /api/desk/cases/{id}/process}. */
@RestController
class DeskProcessEndpoint {
    private final Casework casework;
    private final CaseProcess process;

    DeskProcessEndpoint(Casework casework, CaseProcess process) {
        this.casework = casework;
        this.process = process;
    }

    /** Nothing where the case ended before it was decided; those who are only asked see who is asked openly. */
    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.AUTHORITY,
            purpose = "see how far a case has come")
    @GetMapping("/api/desk/cases/{id}/process")
    ResponseEntity<ProcessView> process(@PathVariable UUID id, Caller caller) {
        var file = casework.find(id, caller);
        var inside = file.isOf(caller) || caller.role() == Role.SUPERVISOR;
        var view = process.view(file, inside, Calls.current().language());
        return view == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(view);
    }
}
