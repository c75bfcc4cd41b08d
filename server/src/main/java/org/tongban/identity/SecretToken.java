package org.tongban.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.tongban.kernel.Sha256;

/** 256 random bits that only the browser holds; the database keeps their hash. */
record SecretToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SecretToken make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "SecretToken[hidden]";
    }
}
