package org.tongban.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/my/files/{reference}}: what I handed in, back to me and to nobody else. */
@RestController
class MyFileEndpoint {
    private final Uploads uploads;
    private final FileStore files;

    MyFileEndpoint(Uploads uploads, FileStore files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** A stranger's file never runs in our pages: no script, no guessing of its type, a PDF is saved and not shown. */
    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "look at a file I handed in")
    @GetMapping("/api/my/files/{reference}")
    ResponseEntity<InputStreamResource> file(@PathVariable String reference, Caller caller) {
        var file = uploads.owned(caller.id(), reference);
        var show =
                file.mediaType().startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.sizeBytes())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        show.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(file.sha256())));
    }
}
