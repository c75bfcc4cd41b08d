package org.tongban.catalog.open;

import java.io.IOException;
import java.io.Writer;
import org.springframework.http.MediaType;

/** Linked data that goes out thing after thing. */
interface LinkedData {
    /** The formats that linked data goes out in. */
    enum Format {
        TURTLE("text/turtle;charset=UTF-8"),
        JSON_LD("application/ld+json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        MediaType parsed() {
            return MediaType.parseMediaType(mediaType);
        }

        LinkedData open(Writer out) {
            return this == TURTLE ? new Turtle(out) : new JsonLd(out);
        }
    }

    void begin() throws IOException;

    void write(Thing thing) throws IOException;

    void end() throws IOException;
}
