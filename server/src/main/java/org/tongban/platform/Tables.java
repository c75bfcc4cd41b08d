package org.tongban.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RejectedException;

/** Hands out tables that anybody may ask for: few at a time, so that the rest of the server does not wait for them. */
@Component
public class Tables {
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Writes its sheets and lines. */
    @FunctionalInterface
    public interface Body {
        void write(Table table) throws IOException;
    }

    /**
     * @param name of the file, without its ending
     * @throws RejectedException {@code platform.busy} while as many as are allowed go out
     */
    public void send(HttpServletResponse response, String name, Table.Format format, Body body) throws IOException {
        stream(response, format.mediaType(), name + "." + format.name().toLowerCase(java.util.Locale.ROOT), out -> {
            try (var table = format.open(out)) {
                body.write(table);
            }
        });
    }

    /** Writes as it comes. */
    @FunctionalInterface
    public interface Stream {
        void write(java.io.OutputStream out) throws IOException;
    }

    /** The same for any other long answer. @param fileName empty where it is not to be saved as a file */
    public void stream(HttpServletResponse response, String mediaType, String fileName, Stream body)
            throws IOException {
        if (!places.tryAcquire()) throw new RejectedException(new PlatformRejection.Busy());
        try {
            response.setContentType(mediaType);
            if (!fileName.isEmpty()) {
                var disposition = ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build();
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
            }
            body.write(response.getOutputStream());
        } finally {
            places.release();
        }
    }
}
