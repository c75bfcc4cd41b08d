package org.tongban.licence;

import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/desk/licences}: what an authority issued, and how its head suspends, resumes, revokes or cancels it. */
@RestController
class DeskLicencesEndpoint {
    private static final int NEWEST = 50;

    private final LicenceStore store;
    private final LicenceCommands commands;
    private final LicenceLines lines;

    DeskLicencesEndpoint(LicenceStore store, LicenceCommands commands, LicenceLines lines) {
        this.store = store;
        this.commands = commands;
        this.lines = lines;
    }

    /** @param expectedVersion the version that the head has seen */
    record Reason(String reason, int expectedVersion) {
        Reason {
            reason = Objects.requireNonNullElse(reason, "").strip();
        }
    }

    /** The newest of the caller's authority, or the one with a number. */
    @Allow(
            role = {Role.HEAD, Role.OFFICER},
            scope = Scope.AUTHORITY,
            purpose = "licences that the authority issued")
    @GetMapping("/api/desk/licences")
    Slice<LicenceLine> issued(@RequestParam(defaultValue = "") String number, Caller caller) {
        var language = Calls.current().language();
        var found = store.ofAuthority(caller.authority(), number.strip(), NEWEST).stream()
                .map(licence -> lines.forStaff(licence, language))
                .toList();
        return new Slice<>(found, "");
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "revoke a licence")
    @PostMapping("/api/desk/licences/{id}/revocation")
    LicenceLine revoke(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
        return answer(commands.revoke(id, body.expectedVersion(), body.reason(), caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "suspend a licence")
    @PostMapping("/api/desk/licences/{id}/suspension")
    LicenceLine suspend(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
        return answer(commands.suspend(id, body.expectedVersion(), body.reason(), caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "lift a suspension")
    @PostMapping("/api/desk/licences/{id}/resumption")
    LicenceLine resume(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
        return answer(commands.resume(id, body.expectedVersion(), body.reason(), caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "cancel a licence")
    @PostMapping("/api/desk/licences/{id}/cancellation")
    LicenceLine cancel(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
        return answer(commands.cancel(id, body.expectedVersion(), body.reason(), caller));
    }

    private LicenceLine answer(Licence licence) {
        return lines.forStaff(licence, Calls.current().language());
    }
}
