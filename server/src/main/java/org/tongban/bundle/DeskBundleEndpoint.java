package org.tongban.bundle;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.Casework;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/desk/cases/{id}/bundle}: that a case is part of a bundle, and nothing of the parts of others. */
@RestController
class DeskBundleEndpoint {
    private final Casework casework;
    private final BundleFileStore files;
    private final PartStore parts;
    private final Bundles bundles;

    DeskBundleEndpoint(Casework casework, BundleFileStore files, PartStore parts, Bundles bundles) {
        this.casework = casework;
        this.files = files;
        this.parts = parts;
        this.bundles = bundles;
    }

    /**
     * @param parts how many parts the bundle has
     * @param awaited true where another part cannot begin before this one is granted
     */
    record PartOf(String number, String name, int parts, boolean awaited) {}

    /** No content where the case is part of none. */
    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.AUTHORITY,
            purpose = "see that a case is part of a bundle")
    @GetMapping("/api/desk/cases/{id}/bundle")
    ResponseEntity<PartOf> partOf(@PathVariable UUID id, Caller caller) {
        casework.find(id, caller);
        return parts.ofCase(id)
                .flatMap(part -> files.find(part.file()).map(file -> ResponseEntity.ok(partOf(part, file))))
                .orElse(ResponseEntity.noContent().build());
    }

    private PartOf partOf(Part part, BundleFile file) {
        var all = parts.of(file.id());
        return new PartOf(
                file.receipt().number(),
                bundles.version(file.bundleVersion()).name().in(Calls.current().language()),
                all.size(),
                Parts.waitingFor(part, all).findAny().isPresent());
    }
}
