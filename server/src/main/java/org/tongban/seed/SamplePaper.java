package org.tongban.seed;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.tongban.casework.CaseContent;
import org.tongban.platform.FileStore;

/** The one picture that stands for every paper handed in: a crossed-out sheet. */
final class SamplePaper {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;

    private SamplePaper() {}

    static CaseContent.File in(FileStore files) {
        var stored = files.put(png());
        return new CaseContent.File(stored.sha256(), "示例材料.png", stored.mediaType(), stored.sizeBytes());
    }

    private static byte[] png() {
        var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.GRAY);
        pen.drawLine(0, 0, WIDTH, HEIGHT);
        pen.drawLine(0, HEIGHT, WIDTH, 0);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
