package org.tongban.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
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
import org.springframework.web.bind.annotation.RestController;
import org.tongban.identity.People;
import org.tongban.identity.PersonField;
import org.tongban.identity.Purpose;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** The package of a concluded case for the archive. */
@RestController
class DeskArchiveEndpoint {
    private final Casework casework;
    private final CaseArchive archive;
    private final People people;

    DeskArchiveEndpoint(Casework casework, CaseArchive archive, People people) {
        this.casework = casework;
        this.archive = archive;
        this.people = people;
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "hand a concluded case to the archive")
    @GetMapping("/api/desk/cases/{id}/archive")
    ResponseEntity<InputStreamResource> archive(@PathVariable UUID id, Caller caller) throws IOException {
        var file = casework.find(id, caller);
        var name = ContentDisposition.attachment()
                .filename(file.number() + ".zip", StandardCharsets.UTF_8)
                .build();
        var content = packed(file);
        people.read(file.applicant(), EnumSet.of(PersonField.NAME), Purpose.DOCUMENT, id, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(content));
    }

    /** Whole before the first byte goes out, so that what fails is told; gone once it is sent. */
    private InputStream packed(CaseFile file) throws IOException {
        var draft = Files.createTempFile("case", ".zip");
        try (var out = Files.newOutputStream(draft)) {
            archive.write(file, out);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        return Files.newInputStream(draft, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
