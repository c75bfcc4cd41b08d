package org.tongban.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** {@code <object type="tongban/qr" data="text">}: a QR code as vector squares, sharp at any size. */
final class QrDrawing implements FSObjectDrawer {

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var code = QrCode.encodeText(element.getAttribute("data"), QrCode.Ecc.MEDIUM);
        float side = (float) Math.min(width, height) / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, side, side, graphics -> draw(code, graphics, side));
        return null;
    }

    /** Runs of dark modules in a row become one rectangle: fewer objects and no hairlines between them. */
    private static void draw(QrCode code, Graphics2D graphics, double side) {
        graphics.setColor(Color.BLACK);
        double module = side / code.size;
        for (int row = 0; row < code.size; row++) {
            int start = 0;
            while (start < code.size) {
                int end = start;
                while (end < code.size && code.getModule(end, row)) end++;
                if (end > start) {
                    graphics.fill(new Rectangle2D.Double(start * module, row * module, (end - start) * module, module));
                }
                start = end + 1;
            }
        }
    }
}
