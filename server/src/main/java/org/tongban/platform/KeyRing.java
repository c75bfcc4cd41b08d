package org.tongban.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys for columns, in the file {@code columns.keys}: a line {@code 1 <base64 of 32 bytes>} for each key, a higher
 * number is newer, and a line {@code index <base64>} for the blind index. Made at the first start where none is there.
 */
@Component
class KeyRing {
    private final TreeMap<Integer, SecretKey> keys = new TreeMap<>();
    private final SecretKey indexKey;

    KeyRing(Settings settings) {
        var file = settings.keys().resolve("columns.keys");
        try {
            if (!Files.exists(file)) create(file);
            SecretKey index = null;
            for (var line : Files.readAllLines(file)) {
                var words = line.strip().split(" ", 2);
                if (words.length < 2) continue;
                var bytes = Base64.getDecoder().decode(words[1].strip());
                if (words[0].equals("index")) index = new SecretKeySpec(bytes, "HmacSHA256");
                else keys.put(Integer.valueOf(words[0]), new SecretKeySpec(bytes, "AES"));
            }
            if (index == null || keys.isEmpty()) throw new IllegalStateException(file + " holds no keys");
            indexKey = index;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var random = new SecureRandom();
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        Files.writeString(file, "1 " + key(random) + "\nindex " + key(random) + "\n");
    }

    private static String key(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    int newest() {
        return keys.lastKey();
    }

    SecretKey key(int number) {
        var key = keys.get(number);
        if (key == null) throw new IllegalStateException("Column key " + number + " is missing");
        return key;
    }

    SecretKey indexKey() {
        return indexKey;
    }
}
