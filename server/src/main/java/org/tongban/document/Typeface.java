package org.tongban.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the embedded font, parsed once and shared by all documents.
 *
 * <p>The font maps Kangxi radicals and compatibility ideographs to the glyphs of ordinary characters. A PDF made with it
 * would hand out "⼀" for a copied or searched "一", so the font's character map is rewritten without such twins, and
 * text is printed with the ordinary character in their place: the shape is the same.
 */
final class Typeface {
    private static final int CMAP = 0x636D6170;
    private static final int TABLE_RECORD_BYTES = 16;
    private static final int FIRST_TABLE_RECORD = 12;

    private final TrueTypeFont font;
    private final Map<Integer, Integer> ordinary;

    private Typeface(TrueTypeFont font, Map<Integer, Integer> ordinary) {
        this.font = font;
        this.ordinary = ordinary;
    }

    /** Takes the whole TrueType file. */
    static Typeface of(byte[] file) {
        try {
            var original = new TTFParser().parse(new RandomAccessReadBuffer(file));
            var glyphs = new TreeMap<Integer, Integer>();
            var twins = new HashMap<Integer, Integer>();
            readCharacters(original, glyphs, twins);
            var rewritten = withCharacterMap(file, characterMap(glyphs));
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(rewritten)), twins);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** The same text with twins replaced by the ordinary character of the same shape. */
    String ordinary(String text) {
        if (text.codePoints().noneMatch(ordinary::containsKey)) return text;
        var replaced = text.codePoints().map(c -> ordinary.getOrDefault(c, c)).toArray();
        return new String(replaced, 0, replaced.length);
    }

    private static void readCharacters(TrueTypeFont font, Map<Integer, Integer> glyphs, Map<Integer, Integer> twins)
            throws IOException {
        var cmap = font.getUnicodeCmapLookup();
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            var codes = cmap.getCharCodes(glyph);
            if (codes == null) continue;
            var plain = codes.stream().filter(c -> !isTwin(c)).findFirst();
            for (int code : codes) {
                if (isTwin(code) && plain.isPresent()) twins.put(code, plain.get());
                else glyphs.put(code, glyph);
            }
        }
    }

    private static boolean isTwin(int code) {
        return (code >= 0x2E80 && code <= 0x2FDF)
                || (code >= 0xF900 && code <= 0xFAFF)
                || (code >= 0x2F800 && code <= 0x2FA1F);
    }

    /** A cmap table with one subtable of format 12 (segmented coverage), OpenType specification, chapter cmap. */
    private static byte[] characterMap(TreeMap<Integer, Integer> glyphs) throws IOException {
        var groups = new ByteArrayOutputStream();
        var out = new DataOutputStream(groups);
        for (var entry : glyphs.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeInt(entry.getKey());
            out.writeInt(entry.getValue());
        }
        var table = ByteBuffer.allocate(28 + groups.size());
        table.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        table.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + groups.size())
                .putInt(0)
                .putInt(glyphs.size());
        return table.put(groups.toByteArray()).array();
    }

    private static byte[] withCharacterMap(byte[] file, byte[] cmap) {
        var rewritten = ByteBuffer.allocate(file.length + cmap.length + 4);
        rewritten.put(file);
        while (rewritten.position() % 4 != 0) rewritten.put((byte) 0);
        int offset = rewritten.position();
        rewritten.put(cmap);
        int tables = rewritten.getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = FIRST_TABLE_RECORD + i * TABLE_RECORD_BYTES;
            if (rewritten.getInt(at) == CMAP) rewritten.putInt(at + 8, offset).putInt(at + 12, cmap.length);
        }
        return rewritten.array();
    }
}
