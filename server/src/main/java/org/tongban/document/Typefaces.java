package org.tongban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** The two weights that every paper is set in: Noto Serif SC (SIL Open Font License), taken from npm by the build. */
final class Typefaces {
    static final String FAMILY = "Tongban Serif";
    static final Supplier<Typeface> REGULAR = lazily("/fonts/NotoSerifSC_400Regular.ttf");
    static final Supplier<Typeface> BOLD = lazily("/fonts/NotoSerifSC_700Bold.ttf");

    private Typefaces() {}

    /** Read at the first paper, not at start: parsing takes some 80 ms and 15 MB each. */
    private static Supplier<Typeface> lazily(String resource) {
        var made = new java.util.concurrent.atomic.AtomicReference<Typeface>();
        return () -> {
            var known = made.get();
            if (known != null) return known;
            synchronized (made) {
                if (made.get() == null) made.set(Typeface.of(read(resource)));
                return java.util.Objects.requireNonNull(made.get());
            }
        };
    }

    private static byte[] read(String resource) {
        try (var in = Typefaces.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException("The font " + resource + " is missing: build with ./tongban");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
