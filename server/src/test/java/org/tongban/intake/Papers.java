package org.tongban.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files as applicants send them. */
public final class Papers {
    private Papers() {}

    public static byte[] photo() {
        return picture("jpg");
    }

    public static byte[] png() {
        return picture("png");
    }

    private static byte[] picture(String format) {
        var picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 120; x++) for (var y = 0; y < 80; y++) picture.setRGB(x, y, x * y * 7);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
