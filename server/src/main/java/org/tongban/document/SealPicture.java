package org.tongban.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The round seal of an authority as one outline, to be filled in vermilion: a ring, a five-pointed star, the name on an
 * arc from lower left to lower right. State Council order 国发〔1999〕25号 gives departments of a county 42 mm, Song
 * type, star in the middle.
 */
final class SealPicture {
    /** Diameter of the seal of a county's department. */
    static final double DIAMETER_MM = 42;

    static final Color VERMILION = new Color(0xC8, 0x10, 0x1E);

    private static final double WIDEST_ARC = Math.toRadians(250);
    private static final double WIDEST_STEP = Math.toRadians(30);

    private SealPicture() {}

    /** Centred on the origin, y upwards. */
    static Shape of(String name, double diameter) {
        var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double line = diameter * 0.028;
        double radius = (diameter - line) / 2;
        var ring = new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        outline.append(new BasicStroke((float) line).createStrokedShape(ring), false);
        outline.append(star(diameter * 0.155), false);
        appendName(outline, name, diameter);
        return outline;
    }

    private static Shape star(double radius) {
        var path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double reach = i % 2 == 0 ? radius : radius * 0.382;
            if (i == 0) path.moveTo(reach * Math.cos(angle), reach * Math.sin(angle));
            else path.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
        }
        path.closePath();
        return path;
    }

    private static void appendName(Path2D outline, String name, double diameter) {
        int[] characters = name.codePoints().toArray();
        double step = Math.min(WIDEST_ARC / Math.max(1, characters.length - 1), WIDEST_STEP);
        double radius = diameter * 0.385;
        double width = Math.min(diameter * 0.125, radius * step * 0.92);
        for (int i = 0; i < characters.length; i++) {
            double angle = (i - (characters.length - 1) / 2.0) * step;
            var place = AffineTransform.getRotateInstance(-angle);
            place.translate(0, radius);
            outline.append(place.createTransformedShape(character(characters[i], width, diameter * 0.135)), false);
        }
    }

    /** The outline of a character, its em box scaled to the given size and centred on the origin. */
    private static Shape character(int character, double width, double height) {
        try {
            var font = Typefaces.BOLD.get().font();
            int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
            var outline = font.getGlyph().getGlyph(glyph).getPath();
            double em = font.getUnitsPerEm();
            var place = AffineTransform.getScaleInstance(width / em, height / em);
            place.translate(-em / 2, -em * 0.38);
            return place.createTransformedShape(outline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
