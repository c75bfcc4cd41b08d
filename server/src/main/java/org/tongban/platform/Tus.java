package org.tongban.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RejectedException;

/** The tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload): core, creation, termination, expiration. */
@Component
class Tus {
    static final String PIECE = "application/offset+octet-stream";

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Uploads uploads;

    Tus(Uploads uploads) {
        this.uploads = uploads;
    }

    /** An upload that can be gone on with, from this or another device. */
    record Unfinished(UUID id, String name, long lengthBytes, long offset) {}

    ResponseEntity<Void> abilities(HttpServletResponse response) {
        response.setHeader("Tus-Resumable", VERSION);
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Max-Size", String.valueOf(Uploads.MAX_BYTES))
                .header("Tus-Extension", "creation,termination,expiration")
                .build();
    }

    List<Unfinished> unfinished(UUID owner) {
        return uploads.unfinished(owner).stream()
                .map(upload -> new Unfinished(upload.id(), upload.name(), upload.lengthBytes(), uploads.offset(upload)))
                .toList();
    }

    ResponseEntity<Void> create(UUID owner, HttpServletRequest request, HttpServletResponse response) {
        if (!speaksTus(request, response)) return otherVersion();
        var metadata = metadata(request.getHeader("Upload-Metadata"));
        var upload =
                uploads.begin(owner, nameOf(metadata), metadata.getOrDefault("filetype", ""), number(request, LENGTH));
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + upload.id()))
                .header("Upload-Expires", httpDate(upload))
                .header(OFFSET, "0")
                .build();
    }

    ResponseEntity<Void> offset(UUID owner, UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!speaksTus(request, response)) return otherVersion();
        var upload = uploads.find(owner, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(OFFSET, String.valueOf(uploads.offset(upload)))
                .header(LENGTH, String.valueOf(upload.lengthBytes()))
                .build();
    }

    ResponseEntity<Void> append(UUID owner, UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!speaksTus(request, response)) return otherVersion();
        var upload = uploads.find(owner, id);
        try {
            var reached = uploads.append(upload, number(request, OFFSET), request.getInputStream());
            return ResponseEntity.noContent()
                    .header(OFFSET, String.valueOf(reached))
                    .header("Upload-Expires", httpDate(upload))
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ResponseEntity<Void> discard(UUID owner, UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!speaksTus(request, response)) return otherVersion();
        uploads.discardUnfinished(uploads.find(owner, id));
        return ResponseEntity.noContent().build();
    }

    private static boolean speaksTus(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Tus-Resumable", VERSION);
        return VERSION.equals(request.getHeader("Tus-Resumable"));
    }

    private static ResponseEntity<Void> otherVersion() {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .build();
    }

    private static long number(HttpServletRequest request, String header) {
        var value = request.getHeader(header);
        if (value == null || !value.matches("\\d{1,15}")) throw bad(header);
        return Long.parseLong(value);
    }

    /** Key, blank, value in Base64, pairs parted by commas. */
    static Map<String, String> metadata(@org.jspecify.annotations.Nullable String header) {
        var metadata = new HashMap<String, String>();
        if (header == null || header.isBlank()) return metadata;
        for (var pair : header.split(",", -1)) {
            var words = pair.trim().split(" ", 2);
            try {
                var value = words.length == 2 ? Base64.getDecoder().decode(words[1].trim()) : new byte[0];
                metadata.put(words[0], new String(value, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException noBase64) {
                throw bad("Upload-Metadata");
            }
        }
        return metadata;
    }

    /** The last part of the name, without signs that steer a terminal or a file system. */
    private static String nameOf(Map<String, String> metadata) {
        var name = metadata.getOrDefault("filename", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() ? "file" : last.substring(0, Math.min(last.length(), 200));
    }

    private static String httpDate(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
    }

    private static RejectedException bad(String header) {
        return new RejectedException(new PlatformRejection.BadParameter(header));
    }
}
