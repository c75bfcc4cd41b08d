package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code POST /api/desk/licences/{id}/revocation-case}: an officer opens a case to revoke a licence. */
@RestController
class DeskRevocationEndpoint {
    private final Revocations revocations;

    DeskRevocationEndpoint(Revocations revocations) {
        this.revocations = revocations;
    }

    /** @param basis the article that it rests on */
    record RevocationCase(String basis, String reason) {
        RevocationCase {
            basis = Objects.requireNonNullElse(basis, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record OpenedCase(UUID id, String number) {}

    @Allow(role = Role.OFFICER, scope = Scope.AUTHORITY, purpose = "open a case to revoke a licence")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/desk/licences/{id}/revocation-case")
    OpenedCase open(@PathVariable UUID id, @RequestBody RevocationCase body, Caller caller) {
        var file = revocations.open(id, body.basis(), body.reason(), caller);
        return new OpenedCase(file.id(), file.number());
    }
}
