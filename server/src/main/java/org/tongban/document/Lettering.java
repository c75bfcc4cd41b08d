package org.tongban.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Draws text as outlines, with the font that papers are set in: a picture made with it looks the same on every machine,
 * whatever fonts that has.
 *
 * @param bold the heavier of the two weights
 * @param size of the em, in pixels
 */
public record Lettering(boolean bold, double size) {
    private static final String GOES_ON = "…";

    /** The text with its base line at a place. */
    public Path2D outline(String text, double x, double y) {
        var font = font();
        var scale = size / unitsPerEm(font);
        var whole = new Path2D.Double();
        var at = x;
        for (var sign : text.codePoints().toArray()) {
            try {
                var glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
                var shape = font.getGlyph().getGlyph(glyph);
                if (shape != null) {
                    var place = new AffineTransform(scale, 0, 0, -scale, at, y);
                    whole.append(shape.getPath().getPathIterator(place), false);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return whole;
    }

    public double width(String text) {
        var font = font();
        var scale = size / unitsPerEm(font);
        return text.codePoints()
                .mapToDouble(sign -> advance(font, sign) * scale)
                .sum();
    }

    /** Lines no wider than this; what does not fit in so many is cut off, and looks it. */
    public List<String> wrapped(String text, double width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("(?<= )|(?<=[^\\x00-\\x7f])|(?=[^\\x00-\\x7f])")) {
            if (!line.isEmpty() && width(line + word.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        if (!line.isEmpty()) lines.add(line.toString().strip());
        if (lines.size() <= most) return lines;
        var shown = new ArrayList<>(lines.subList(0, most));
        var last = shown.removeLast();
        while (!last.isEmpty() && width(last + GOES_ON) > width) last = last.substring(0, last.length() - 1);
        shown.add(last + GOES_ON);
        return shown;
    }

    private TrueTypeFont font() {
        return (bold ? Typefaces.BOLD : Typefaces.REGULAR).get().font();
    }

    private static int unitsPerEm(TrueTypeFont font) {
        try {
            return font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int advance(TrueTypeFont font, int sign) {
        try {
            return font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(sign));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
