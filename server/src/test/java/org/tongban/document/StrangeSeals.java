package org.tongban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** PDFs that other modules' tests hold against our seals. */
public final class StrangeSeals {
    private StrangeSeals() {}

    /** Sealed by a certificate authority that nobody here knows. */
    public static byte[] sealedElsewhere() {
        return sealed(Samples.printed(Samples.grant()));
    }

    /** By the same stranger. */
    public static byte[] sealed(Printed printed) {
        try {
            var authority = Samples.authority(Files.createTempDirectory("stranger"));
            var key = authority.of(Samples.AUTHORITY, Samples.NAME, Samples.NOW);
            return new PadesSeal().seal(printed.pdf(), key, Samples.NAME, printed.sealPlace(), "准予", Samples.NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] unsealed() {
        return Samples.printed(Samples.grant()).pdf();
    }
}
