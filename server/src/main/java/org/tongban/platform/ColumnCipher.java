package org.tongban.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Personal data at rest: AES-256-GCM under the newest key of the ring, and a keyed blind index for equality search.
 * Layout of a sealed value: 4 bytes key number, its highest bit set where the text was deflated first, 12 bytes nonce,
 * ciphertext with a 16-byte tag.
 */
@Component
public class ColumnCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int DEFLATED = 1 << 31;

    /** Forms shrink to a half; what is shorter gains less than deflating costs. */
    private static final int SHORTEST_DEFLATED = 600;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    ColumnCipher(KeyRing keys) {
        this.keys = keys;
    }

    public byte[] seal(String value) {
        var text = value.getBytes(StandardCharsets.UTF_8);
        return text.length < SHORTEST_DEFLATED
                ? sealed(text, 0)
                : sealed(Deflation.deflated(text, Deflation.NO_WORDS), DEFLATED);
    }

    /** As they are: for what its owner has made as short as can be. */
    public byte[] sealBytes(byte[] bytes) {
        return sealed(bytes, 0);
    }

    private byte[] sealed(byte[] bytes, int mark) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var number = keys.newest();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.key(number), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(bytes);
            return ByteBuffer.allocate(4 + NONCE_BYTES + sealed.length)
                    .putInt(number | mark)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A value cannot be sealed", broken);
        }
    }

    /** @throws IllegalStateException if the value was altered or its key is missing */
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if they were altered or their key is missing */
    public byte[] openBytes(byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var mark = buffer.getInt();
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, keys.key(mark & ~DEFLATED), new GCMParameterSpec(TAG_BITS, nonce));
            var opened = cipher.doFinal(sealed, buffer.position(), buffer.remaining());
            return (mark & DEFLATED) == 0 ? opened : Deflation.inflated(opened, Deflation.NO_WORDS);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A sealed value was altered or its key is missing", broken);
        }
    }

    /** HMAC-SHA256 of a normalised value: equal values have equal indexes, and nobody without the key can make one. */
    public byte[] blindIndex(String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexKey());
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A blind index cannot be made", broken);
        }
    }
}
