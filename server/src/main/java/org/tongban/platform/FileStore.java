package org.tongban.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;

/** Files by the SHA-256 of their content, in {@code data/files/ab/cd…}; written whole or not at all. */
@Component
public class FileStore {
    private final Path root;
    private final Tika tika = new Tika();

    FileStore(Settings settings) {
        this.root = settings.data().resolve("files");
    }

    /**
     * Stores a stream; the media type is found by content, never by name.
     *
     * @throws RejectedException {@code platform.too-large} above {@code maxBytes}; nothing is kept then
     */
    public StoredFile put(InputStream content, long maxBytes) {
        Path draft = null;
        try {
            Files.createDirectories(root);
            draft = root.resolve("draft-" + UUID.randomUUID());
            var digest = Sha256.digest();
            try (var counted = new DigestInputStream(content, digest);
                    var out = Files.newOutputStream(draft)) {
                if (copy(counted, out, maxBytes) > maxBytes) {
                    throw new RejectedException(new PlatformRejection.TooLarge(maxBytes / 1_048_576));
                }
            }
            return keep(draft, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException broken) {
            throw new IllegalStateException("A file cannot be stored", broken);
        } finally {
            deleteQuietly(draft);
        }
    }

    public StoredFile put(byte[] content) {
        return put(new java.io.ByteArrayInputStream(content), content.length);
    }

    private static long copy(InputStream in, java.io.OutputStream out, long maxBytes) throws IOException {
        var buffer = new byte[65_536];
        var total = 0L;
        for (int read; total <= maxBytes && (read = in.read(buffer)) >= 0; total += read) out.write(buffer, 0, read);
        return total;
    }

    private StoredFile keep(Path draft, String sha256) throws IOException {
        var size = Files.size(draft);
        var type = tika.detect(draft);
        var place = path(sha256);
        if (!Files.exists(place)) {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(place.getParent());
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return new StoredFile(sha256, size, type);
    }

    /** @throws RejectedException {@code platform.no-such-file} */
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(existing(sha256));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public byte[] bytes(String sha256) {
        try {
            return Files.readAllBytes(existing(sha256));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path existing(String sha256) {
        var file = path(sha256);
        if (!Files.isRegularFile(file)) throw new RejectedException(new PlatformRejection.NoSuchFile());
        return file;
    }

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) throw new RejectedException(new PlatformRejection.NoSuchFile());
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void deleteQuietly(@org.jspecify.annotations.Nullable Path draft) {
        try {
            if (draft != null) Files.deleteIfExists(draft);
        } catch (IOException leftBehind) {
            // A draft that stays behind wastes space and harms nothing.
        }
    }
}
