package org.tongban.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Raw DEFLATE (RFC 1951), with words that both sides know and need not be written. */
public final class Deflation {
    public static final byte[] NO_WORDS = {};

    private Deflation() {}

    /** @param words what the bytes are likely to contain; the last 32 kB of it count, the likeliest at its end */
    public static byte[] deflated(byte[] bytes, byte[] words) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        var shorter = new ByteArrayOutputStream(bytes.length / 2);
        try (var out = new DeflaterOutputStream(shorter, deflater)) {
            if (words.length > 0) deflater.setDictionary(words);
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return shorter.toByteArray();
    }

    /** @param words the same as when it was deflated */
    public static byte[] inflated(byte[] deflated, byte[] words) {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            if (words.length > 0) inflater.setDictionary(words);
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("Not what was deflated with these words", broken);
        } finally {
            inflater.end();
        }
    }
}
