package org.tongban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;

/**
 * {@code tongban verify FILE [--trust CERTIFICATE] [--data DIR] [--lang en]}: checks the seal of a PDF without a server and
 * without a network. It trusts the certificate given, else the root of the data folder, and heeds the revocation lists
 * ({@code *.crl}) beside it. Exit code 0 if the file is as it was sealed, 1 if not, 2 if called in a wrong way. Whether a
 * licence still holds only the server knows.
 */
public final class VerifyCommand {
    private static final String USAGE = "tongban verify FILE [--trust CERTIFICATE] [--data DIR] [--lang zh|en]";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private VerifyCommand() {}

    public static void main(String... arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream out, String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        var language = "en".equals(option(words, "--lang")) ? Locale.ENGLISH : Locale.CHINESE;
        var data = option(words, "--data");
        var trust = option(words, "--trust");
        if (words.size() != 1 || words.getFirst().startsWith("--")) {
            out.println(USAGE);
            return 2;
        }
        var anchor = trust != null ? Path.of(trust) : Path.of(data == null ? "data" : data, "seals", "root.crt");
        try {
            var file = Files.readAllBytes(Path.of(words.getFirst()));
            var check = SealValidation.check(file, certificates(anchor), revocationLists(anchor), Instant.now());
            return say(out, check, language);
        } catch (IOException | CertificateException unreadable) {
            out.println(new Messages()
                    .text("document.verify.cannot-read", Map.of("file", unreadable.getMessage()), language));
            return 2;
        }
    }

    private static int say(PrintStream out, SealCheck check, Locale language) {
        var messages = new Messages();
        var word = check.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.println(messages.text("document.verify." + word, language));
        if (!check.sealedByName().isEmpty()) {
            var sealedAt = check.sealedAt()
                    .map(at -> MOMENT.format(ZonedDateTime.ofInstant(at, Zones.CHINA)))
                    .orElse("");
            var args = Map.of("authority", check.sealedByName(), "code", check.sealedBy(), "at", sealedAt);
            out.println(messages.text("document.verify.sealed-by", args, language));
        }
        return check.outcome() == SealCheck.Outcome.INTACT ? 0 : 1;
    }

    private static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) return null;
        words.remove(at);
        return words.remove(at);
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static List<byte[]> revocationLists(Path anchor) throws IOException {
        var folder = anchor.toAbsolutePath().getParent();
        var lists = new ArrayList<byte[]>();
        try (var files = Files.newDirectoryStream(folder, "*.crl")) {
            for (var file : files) lists.add(Files.readAllBytes(file));
        }
        return lists;
    }
}
