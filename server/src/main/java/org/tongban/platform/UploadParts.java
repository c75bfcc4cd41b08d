package org.tongban.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RejectedException;

/** The bytes of unfinished uploads, in {@code data/uploads/<id>}. How many are here is the file's length, nothing else. */
@Component
class UploadParts {
    private final Path root;

    UploadParts(Settings settings) {
        this.root = settings.data().resolve("uploads");
    }

    Path path(UUID id) {
        return root.resolve(id.toString());
    }

    long offset(UUID id) {
        try {
            return Files.exists(path(id)) ? Files.size(path(id)) : 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Adds what comes in, up to {@code length} bytes in all. A connection that breaks keeps what has come so far.
     *
     * @return the new offset
     * @throws RejectedException {@code platform.wrong-upload-offset}, {@code platform.upload-busy},
     *     {@code platform.too-large} when more comes than was announced
     */
    long append(UUID id, long offset, long length, InputStream body) {
        try {
            Files.createDirectories(root);
            try (var channel = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                if (lock == null) throw new RejectedException(new UploadRejection.UploadBusy());
                if (channel.size() != offset) {
                    throw new RejectedException(new UploadRejection.WrongOffset(channel.size()));
                }
                copy(body, channel.position(offset), length);
                channel.force(true);
                return channel.size();
            }
        } catch (OverlappingFileLockException held) {
            throw new RejectedException(new UploadRejection.UploadBusy());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void copy(InputStream body, FileChannel channel, long length) throws IOException {
        var buffer = new byte[65_536];
        while (true) {
            var read = readOrEnd(body, buffer);
            if (read < 0) return;
            if (channel.position() + read > length) {
                throw new RejectedException(new PlatformRejection.TooLarge(Math.max(1, length / 1_048_576)));
            }
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) channel.write(bytes);
        }
    }

    /** The applicant's line broke: for us that is the end of this piece. */
    private static int readOrEnd(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenConnection) {
            return -1;
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
