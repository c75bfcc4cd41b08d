package org.tongban.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;

/**
 * Files that people hand in, piece by piece. A file belongs to whoever sent it; nobody else's reference to it is good
 * for anything. What it is, its content says.
 */
@Component
public class Uploads {
    public static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "application/pdf");
    public static final long MAX_BYTES = 20L * 1_048_576;

    private static final Duration KEPT_UNFINISHED = Duration.ofDays(3);
    private static final int MOST_UNFINISHED = 40;

    private final UploadStore store;
    private final UploadParts parts;
    private final FileStore files;
    private final InstantSource time;
    private final Tika tika = new Tika();

    Uploads(UploadStore store, UploadParts parts, FileStore files, InstantSource time) {
        this.store = store;
        this.parts = parts;
        this.files = files;
        this.time = time;
    }

    /**
     * The file behind a reference, if it is this owner's and has arrived.
     *
     * @param reference the upload's id, or the SHA-256 of its content
     * @throws RejectedException {@code platform.no-such-upload}
     */
    public UploadedFile owned(UUID owner, String reference) {
        var upload = reference.matches("[0-9a-f]{64}")
                ? store.find(reference, owner).orElse(null)
                : store.find(idOf(reference), owner).orElse(null);
        if (upload == null || upload.arrived() == null) throw missing();
        return upload.asFile();
    }

    Upload begin(UUID owner, String name, String saidType, long lengthBytes) {
        if (lengthBytes <= 0) throw new RejectedException(new UploadRejection.EmptyFile());
        if (lengthBytes > MAX_BYTES) throw new RejectedException(new PlatformRejection.TooLarge(MAX_BYTES / 1_048_576));
        if (!saidType.isEmpty() && !TAKEN.contains(saidType)) {
            throw new RejectedException(new UploadRejection.FileKindNotTaken(saidType));
        }
        if (store.unfinished(owner).size() >= MOST_UNFINISHED) {
            throw new RejectedException(new UploadRejection.TooManyUploads(MOST_UNFINISHED));
        }
        var now = time.instant();
        var upload = new Upload(Ids.next(now), owner, name, saidType, lengthBytes, now.plus(KEPT_UNFINISHED), null);
        store.insert(upload);
        return upload;
    }

    Upload find(UUID owner, UUID id) {
        return store.find(id, owner).orElseThrow(Uploads::missing);
    }

    List<Upload> unfinished(UUID owner) {
        return store.unfinished(owner);
    }

    long offset(Upload upload) {
        return upload.arrived() == null ? parts.offset(upload.id()) : upload.lengthBytes();
    }

    /** @return the new offset; when it is the length, the file has arrived and was found to be what it says */
    long append(Upload upload, long offset, InputStream body) {
        if (upload.arrived() != null) {
            throw new RejectedException(new UploadRejection.WrongOffset(upload.lengthBytes()));
        }
        var reached = parts.append(upload.id(), offset, upload.lengthBytes(), body);
        if (reached == upload.lengthBytes()) finish(upload);
        return reached;
    }

    private void finish(Upload upload) {
        var part = parts.path(upload.id());
        try {
            var found = tika.detect(part);
            var wrong = wrongKind(upload.saidType(), found);
            if (wrong != null) {
                discard(upload);
                throw new RejectedException(wrong);
            }
            try (var content = Files.newInputStream(part)) {
                store.finish(upload.id(), files.put(content, MAX_BYTES));
            }
            parts.delete(upload.id());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static @Nullable UploadRejection wrongKind(String said, String found) {
        if (!said.isEmpty() && !said.equals(found)) return new UploadRejection.FileNotWhatItSays(said, found);
        return TAKEN.contains(found) ? null : new UploadRejection.FileKindNotTaken(found);
    }

    /** @throws RejectedException {@code platform.no-such-upload} once it has arrived: a case may rest on it */
    void discardUnfinished(Upload upload) {
        if (upload.arrived() != null) throw missing();
        discard(upload);
    }

    private void discard(Upload upload) {
        store.delete(upload.id());
        parts.delete(upload.id());
    }

    void purge() {
        store.deleteUnfinishedBefore(time.instant()).forEach(parts::delete);
    }

    private static UUID idOf(String reference) {
        try {
            return UUID.fromString(reference);
        } catch (IllegalArgumentException noId) {
            throw missing();
        }
    }

    private static RejectedException missing() {
        return new RejectedException(new UploadRejection.NoSuchUpload());
    }
}
