package org.tongban.casework;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.document.Documents;
import org.tongban.identity.People;
import org.tongban.identity.PersonField;
import org.tongban.identity.Purpose;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.FileStore;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code GET /api/desk/cases/{id}} with its files and papers, for staff of its authority and its supervisors. */
@RestController
class DeskCaseEndpoint {
    private final Casework casework;
    private final DeskCaseViews views;
    private final DeskFiles desk;
    private final Documents documents;
    private final People people;
    private final FileStore files;

    DeskCaseEndpoint(
            Casework casework,
            DeskCaseViews views,
            DeskFiles desk,
            Documents documents,
            People people,
            FileStore files) {
        this.casework = casework;
        this.views = views;
        this.desk = desk;
        this.documents = documents;
        this.people = people;
        this.files = files;
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.DIVISION,
            purpose = "look at a case")
    @GetMapping("/api/desk/cases/{id}")
    DeskCaseView file(@PathVariable UUID id, Caller caller) {
        return views.view(casework.whole(id, caller), caller, Calls.current().language());
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "look at a file that was handed in")
    @GetMapping("/api/desk/cases/{id}/files/{sha256}")
    ResponseEntity<InputStreamResource> content(
            @PathVariable UUID id,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean download,
            Caller caller) {
        var file = desk.find(id, sha256, caller);
        logReading(id, caller);
        return served(file, download, files.open(file.sha256()));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "look at a paper of a case")
    @GetMapping("/api/desk/cases/{id}/documents/{documentId}")
    ResponseEntity<InputStreamResource> document(@PathVariable UUID id, @PathVariable UUID documentId, Caller caller) {
        if (!casework.find(id, caller).isOf(caller)) throw new RejectedException(new DeskRejection.NotOfThisCase());
        var paper = documents.find(documentId);
        if (!paper.caseId().equals(id)) throw new RejectedException(new DeskRejection.NotOfThisCase());
        logReading(id, caller);
        var file = new CaseContent.File(paper.sha256(), paper.number() + ".pdf", "application/pdf", 0);
        return served(file, false, documents.open(documentId));
    }

    private void logReading(UUID id, Caller caller) {
        var applicant = casework.find(id, caller).applicant();
        people.read(applicant, EnumSet.of(PersonField.NAME), Purpose.DOCUMENT, id, caller);
    }

    /** A stranger's file never runs in our pages: no script, no guessing of its type, nothing kept by the browser. */
    private static ResponseEntity<InputStreamResource> served(
            CaseContent.File file, boolean download, java.io.InputStream content) {
        var shown = download ? ContentDisposition.attachment() : ContentDisposition.inline();
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()));
        if (file.sizeBytes() > 0) answer = answer.contentLength(file.sizeBytes());
        return answer.cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }
}
