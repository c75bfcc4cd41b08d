package org.tongban.licence;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.document.QrImage;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/my/licences}: what I hold, its file, and who used it. */
@RestController
class MyLicencesEndpoint {
    private final Licences licences;
    private final LicenceUseStore uses;
    private final LicenceLines lines;
    private final LicencePrinter printer;

    MyLicencesEndpoint(Licences licences, LicenceUseStore uses, LicenceLines lines, LicencePrinter printer) {
        this.licences = licences;
        this.uses = uses;
        this.lines = lines;
        this.printer = printer;
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "my licences")
    @GetMapping("/api/my/licences")
    Slice<LicenceLine> mine(Caller caller) {
        var language = Calls.current().language();
        var held = licences.of(caller.id()).stream()
                .map(licence -> lines.forHolder(licence, language))
                .toList();
        return new Slice<>(held, "");
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "one of my licences")
    @GetMapping("/api/my/licences/{id}")
    LicenceLine one(@PathVariable UUID id, Caller caller) {
        return lines.forHolder(mine(id, caller), Calls.current().language());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "the file of my licence")
    @GetMapping("/api/my/licences/{id}/file.pdf")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, Caller caller) {
        var licence = mine(id, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"licence-" + id + ".pdf\"")
                .body(new InputStreamResource(licences.open(licence.id())));
    }

    /** The code that whoever checks the licence scans: the address of its verification. */
    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "show my licence")
    @GetMapping(path = "/api/my/licences/{id}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(@PathVariable UUID id, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(QrImage.svg(printer.verifyUrl(mine(id, caller))));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "who used my licence")
    @GetMapping("/api/my/licences/{id}/uses")
    List<LicenceUse> uses(@PathVariable UUID id, Caller caller) {
        return uses.of(mine(id, caller).id());
    }

    private Licence mine(UUID id, Caller caller) {
        var licence = licences.find(id);
        if (!licence.holder().equals(caller.id())) {
            throw new RejectedException(new LicenceRejection.NoSuchLicence());
        }
        return licence;
    }
}
