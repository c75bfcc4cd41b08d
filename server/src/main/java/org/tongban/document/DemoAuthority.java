package org.tongban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The certificate authority of demo mode: a root and an issuing authority below it, made at first use in
 * {@code data/seals}, and a seal certificate for each authority that seals. Its seals prove nothing to the world, which
 * is why production refuses it.
 */
final class DemoAuthority implements SealKeys {
    private static final int ROOT_YEARS = 30;
    private static final int ISSUING_YEARS = 20;
    private static final int SEAL_YEARS = 5;
    private static final Duration LIST_LIFE = Duration.ofDays(1);
    private static final String ALIAS = "seal";

    private final Path folder;
    private final Path passwordFile;
    private final ConcurrentMap<String, SealKey> seals = new ConcurrentHashMap<>();
    private volatile Lists lists = new Lists(Instant.MIN, List.of());

    private record Lists(Instant madeAt, List<byte[]> encoded) {}

    /** @param keys the folder for the key stores' password */
    DemoAuthority(Path folder, Path keys) {
        this.folder = folder;
        this.passwordFile = keys.resolve("seals.password");
    }

    /** Makes root, issuing authority and revocation lists where they are missing. */
    void prepare(Instant now) {
        if (!Files.exists(folder.resolve("issuing.p12"))) revocationLists(now);
    }

    @Override
    public SealKey of(String authority, String authorityName, Instant now) {
        var known = seals.compute(authority, (_, seal) -> seal != null && isValid(seal, now) ? seal : null);
        if (known != null) return known;
        synchronized (this) {
            var made = seals.get(authority);
            if (made != null) return made;
            var stored = read(file(authority));
            var seal = stored != null && isValid(stored, now) ? stored : newSeal(authority, authorityName, now);
            seals.put(authority, seal);
            return seal;
        }
    }

    @Override
    public List<X509Certificate> anchors() {
        return List.of(issuing(Instant.now()).chain().getLast());
    }

    /** Made anew every day and left in the folder, so that a file can be verified offline. */
    @Override
    public synchronized List<byte[]> revocationLists(Instant now) {
        if (Duration.between(lists.madeAt(), now).abs().compareTo(LIST_LIFE) < 0) return lists.encoded();
        var root = existing(folder.resolve("root.p12"), now);
        var made =
                List.of(CertificateMint.revocationList(root, now), CertificateMint.revocationList(issuing(now), now));
        write(folder.resolve("root.crl"), made.getFirst());
        write(folder.resolve("issuing.crl"), made.getLast());
        lists = new Lists(now, made);
        return made;
    }

    private SealKey newSeal(String authority, String name, Instant now) {
        var issuing = issuing(now);
        var keys = CertificateMint.keys();
        var certificate =
                CertificateMint.seal(CertificateMint.name(name, authority), keys.getPublic(), issuing, now, SEAL_YEARS);
        var chain =
                List.of(certificate, issuing.chain().getFirst(), issuing.chain().getLast());
        return keep(file(authority), new SealKey(keys.getPrivate(), chain));
    }

    private synchronized SealKey issuing(Instant now) {
        var stored = read(folder.resolve("issuing.p12"));
        if (stored != null) return stored;
        var rootKeys = CertificateMint.keys();
        var rootName = CertificateMint.name("Tongban Demo Root CA", "");
        var root = CertificateMint.root(rootName, rootKeys, now, ROOT_YEARS);
        keep(folder.resolve("root.p12"), new SealKey(rootKeys.getPrivate(), List.of(root)));
        write(folder.resolve("root.crt"), pem(root));
        return keep(folder.resolve("issuing.p12"), issuing(rootName, rootKeys, root, now));
    }

    private static SealKey issuing(X500Name rootName, KeyPair rootKeys, X509Certificate root, Instant now) {
        var keys = CertificateMint.keys();
        var certificate = CertificateMint.authority(
                CertificateMint.name("Tongban Demo Seal CA", ""),
                keys.getPublic(),
                rootName,
                rootKeys,
                now,
                ISSUING_YEARS,
                0);
        return new SealKey(keys.getPrivate(), List.of(certificate, root));
    }

    private SealKey existing(Path file, Instant now) {
        issuing(now);
        var key = read(file);
        if (key == null) throw new IllegalStateException(file + " is missing; restore it or remove the folder");
        return key;
    }

    private static boolean isValid(SealKey seal, Instant now) {
        var certificate = seal.certificate();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && now.isBefore(certificate.getNotAfter().toInstant());
    }

    private Path file(String authority) {
        if (!authority.matches("[0-9A-Z]{18}")) throw new IllegalArgumentException("Not a credit code: " + authority);
        return folder.resolve(authority + ".p12");
    }

    private SealKey keep(Path file, SealKey key) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key.key(), password(), key.chain().toArray(Certificate[]::new));
            var out = new java.io.ByteArrayOutputStream();
            store.store(out, password());
            write(file, out.toByteArray());
            return key;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(file + " cannot be written", e);
        }
    }

    private @org.jspecify.annotations.Nullable SealKey read(Path file) {
        if (!Files.exists(file)) return null;
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password());
            var key = (PrivateKey) store.getKey(ALIAS, password());
            var chain = Arrays.stream(store.getCertificateChain(ALIAS)).map(X509Certificate.class::cast);
            return new SealKey(key, chain.toList());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(file + " cannot be read with the password in " + passwordFile, e);
        }
    }

    private synchronized char[] password() throws IOException {
        if (!Files.exists(passwordFile)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            write(passwordFile, HexFormat.of().formatHex(bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return Files.readString(passwordFile).strip().toCharArray();
    }

    private static byte[] pem(X509Certificate certificate) {
        try {
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whole or not at all: a draft beside it, then a move. Readable by the owner alone. */
    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = Files.createTempFile(file.getParent(), "draft", "", owner);
            Files.write(draft, content);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
