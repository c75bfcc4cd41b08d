package org.tongban.document;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a picture for a page. */
public final class QrImage {
    private static final int QUIET_MODULES = 4;

    private QrImage() {}

    /** An SVG whose side follows its frame, black on white whatever the page's colours, with the quiet zone of ISO 18004. */
    public static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET_MODULES;
        var path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append("M%d %dh1v1h-1z".formatted(column + QUIET_MODULES, row + QUIET_MODULES));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(side, path);
    }
}
