package org.tongban.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * {@code <object type="tongban/frame" data="#rrggbb">}: the woven border of a certificate, fine wave lines between two
 * rules, as security printing draws it.
 */
final class FrameDrawing implements FSObjectDrawer {
    private static final double BAND = 22;
    private static final double WAVE_LENGTH = 17;
    private static final int STRANDS = 6;

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
        double w = width / dotsPerPixel;
        double h = height / dotsPerPixel;
        var colour = Color.decode(element.getAttribute("data"));
        device.drawWithGraphics((float) x, (float) y, (float) w, (float) h, graphics -> draw(graphics, colour, w, h));
        return null;
    }

    private static void draw(Graphics2D graphics, Color colour, double w, double h) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(2.2f));
        graphics.draw(new Rectangle2D.Double(1.2, 1.2, w - 2.4, h - 2.4));
        graphics.setStroke(new BasicStroke(0.8f));
        double inner = BAND + 5;
        graphics.draw(new Rectangle2D.Double(4.5, 4.5, w - 9, h - 9));
        graphics.draw(new Rectangle2D.Double(inner, inner, w - 2 * inner, h - 2 * inner));
        graphics.draw(new Rectangle2D.Double(inner + 3, inner + 3, w - 2 * inner - 6, h - 2 * inner - 6));
        graphics.setStroke(new BasicStroke(0.45f));
        double middle = 4.5 + BAND / 2;
        for (int strand = 0; strand < STRANDS; strand++) {
            double phase = Math.PI * strand / STRANDS;
            graphics.draw(strand(middle, middle, w - middle, middle, phase));
            graphics.draw(strand(middle, h - middle, w - middle, h - middle, phase));
            graphics.draw(strand(middle, middle, middle, h - middle, phase));
            graphics.draw(strand(w - middle, middle, w - middle, h - middle, phase));
        }
        corners(graphics, colour, w, h);
    }

    /** One sine thread from one corner to the next; a whole number of half waves, so that the sides meet evenly. */
    private static Path2D strand(double fromX, double fromY, double toX, double toY, double phase) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        long waves = Math.max(1, Math.round(length / WAVE_LENGTH));
        double dx = (toX - fromX) / length;
        double dy = (toY - fromY) / length;
        var path = new Path2D.Double();
        int steps = (int) (waves * 10);
        for (int i = 0; i <= steps; i++) {
            double along = length * i / steps;
            double away = Math.sin(2 * Math.PI * waves * i / steps + phase) * (BAND / 2 - 2);
            double px = fromX + dx * along - dy * away;
            double py = fromY + dy * along + dx * away;
            if (i == 0) path.moveTo(px, py);
            else path.lineTo(px, py);
        }
        return path;
    }

    private static void corners(Graphics2D graphics, Color colour, double w, double h) {
        double side = BAND + 0.5;
        for (double x : new double[] {4.5, w - 4.5 - side}) {
            for (double y : new double[] {4.5, h - 4.5 - side}) {
                graphics.setColor(Color.WHITE);
                graphics.fill(new Rectangle2D.Double(x, y, side, side));
                graphics.setColor(colour);
                graphics.setStroke(new BasicStroke(0.8f));
                graphics.draw(new Rectangle2D.Double(x, y, side, side));
                graphics.setStroke(new BasicStroke(0.45f));
                for (int petals = 2; petals <= 4; petals++) graphics.draw(rosette(x + side / 2, y + side / 2, petals));
            }
        }
    }

    private static Path2D rosette(double cx, double cy, int petals) {
        var path = new Path2D.Double();
        for (int i = 0; i <= 180; i++) {
            double angle = 2 * Math.PI * i / 180;
            double radius = BAND / 2 * (0.62 + 0.3 * Math.cos(petals * 2 * angle));
            double px = cx + radius * Math.cos(angle);
            double py = cy + radius * Math.sin(angle);
            if (i == 0) path.moveTo(px, py);
            else path.lineTo(px, py);
        }
        path.closePath();
        return path;
    }
}
