package org.tongban.identity;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id, 19 MiB and 2 passes (OWASP 2024). An unknown login costs as much time as a known one. */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final String ofNobody = hash(SecretToken.make().value());

    String hash(String password) {
        var hash = argon2.encode(password);
        if (hash == null) throw new IllegalStateException("No hash was made");
        return hash;
    }

    boolean fits(String password, String hash) {
        return password.length() <= LONGEST && argon2.matches(password, hash);
    }

    /** Takes the time of a comparison, for a login that nobody has. */
    void compareInVain(String password) {
        var _ = fits(password, ofNobody);
    }
}
