package org.tongban.licence;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code GET /api/verification/{asked}}: for the systems of others. An unknown number is an answer, not an error. */
@RestController
class VerificationEndpoint {
    private final Verifications verifications;

    VerificationEndpoint(Verifications verifications) {
        this.verifications = verifications;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "verify a licence")
    @GetMapping("/api/verification/{asked}")
    VerificationView verify(@PathVariable String asked) {
        return VerificationView.of(verifications.of(asked), Calls.current().language());
    }
}
