package org.tongban.casework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.document.Documents;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/my/cases}: an applicant's own cases. */
@RestController
class MyCaseEndpoint {
    private static final int PIECE = 20;

    private final Casework casework;
    private final CaseStore cases;
    private final CaseViews views;
    private final CasePapers papers;
    private final Documents documents;

    MyCaseEndpoint(Casework casework, CaseStore cases, CaseViews views, CasePapers papers, Documents documents) {
        this.casework = casework;
        this.cases = cases;
        this.views = views;
        this.papers = papers;
        this.documents = documents;
    }

    record Withdrawal(int expectedVersion, String reason) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "list my cases")
    @GetMapping("/api/my/cases")
    Slice<CaseLine> list(Caller caller, @RequestParam(required = false) UUID cursor) {
        var piece = cases.ofApplicant(caller.id(), cursor == null ? CaseStore.NEWEST : cursor, PIECE);
        var language = Calls.current().language();
        return new Slice<>(
                piece.items().stream().map(file -> views.line(file, language)).toList(), piece.next());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see where my case stands")
    @GetMapping("/api/my/cases/{id}")
    CaseView show(Caller caller, @PathVariable UUID id) {
        return views.view(casework.find(id, caller), caller, Calls.current().language());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "withdraw my case")
    @PostMapping("/api/my/cases/{id}/withdrawal")
    CaseView withdraw(Caller caller, @PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
        var reason = withdrawal.reason() == null ? "" : withdrawal.reason();
        var file = casework.command(id, withdrawal.expectedVersion(), new CaseCommand.Withdraw(reason), caller);
        return views.view(file, caller, Calls.current().language());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "read a paper of my case")
    @GetMapping(value = "/api/my/cases/{id}/documents/{document}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<InputStreamResource> paper(Caller caller, @PathVariable UUID id, @PathVariable UUID document) {
        casework.find(id, caller);
        return download(id, document);
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "read the receipt of my case")
    @GetMapping(value = "/api/my/cases/{id}/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<InputStreamResource> receipt(Caller caller, @PathVariable UUID id) {
        return download(id, papers.receipt(casework.find(id, caller)).id());
    }

    private ResponseEntity<InputStreamResource> download(UUID caseId, UUID document) {
        var found = documents.find(document);
        if (!found.caseId().equals(caseId)) throw new RejectedException(new CaseRejection.NoSuchCase());
        var name = ContentDisposition.inline()
                .filename(found.number() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(documents.open(document)));
    }
}
