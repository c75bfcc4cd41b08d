package org.tongban.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints XHTML as PDF with embedded fonts. The same XHTML and moment give the same bytes. */
final class Press {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final Pattern SEAL_PLACE = Pattern.compile("seal-place");

    /** Nothing is fetched from outside while printing, whatever a template or a name in it says. */
    Printed print(String xhtml, String title, Instant at) {
        var text = Typefaces.REGULAR.get().ordinary(withoutControls(xhtml));
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.useFont(new Weight(pdf, Typefaces.REGULAR), Typefaces.FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(new Weight(pdf, Typefaces.BOLD), Typefaces.FAMILY, 700, FontStyle.NORMAL, true);
            builder.useReplacementText("〓");
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useObjectDrawerFactory(drawings());
            builder.withHtmlContent(text, null);
            builder.withProducer("Tongban");
            var sealPlace = lay(builder);
            describe(pdf, title, at);
            pdf.setDocumentId(
                    ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).hashCode() + at.toEpochMilli());
            pdf.save(out);
            return new Printed(out.toByteArray(), sealPlace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealPlace lay(PdfRendererBuilder builder) throws IOException {
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var found = renderer.findPagePositionsByID(SEAL_PLACE);
            if (found.isEmpty()) throw new IllegalStateException("The template has no element seal-place");
            var box = found.getLast();
            var page = renderer.getPdfDocument().getPage(box.getPageNo()).getMediaBox();
            return new SealPlace(
                    box.getPageNo() + 1,
                    box.getX() + box.getWidth() / 2,
                    page.getHeight() - box.getY() - box.getHeight() / 2);
        }
    }

    private static DefaultObjectDrawerFactory drawings() {
        var factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer("tongban/qr", new QrDrawing());
        factory.registerDrawer("tongban/frame", new FrameDrawing());
        return factory;
    }

    private static void describe(PDDocument pdf, String title, Instant at) {
        var moment = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        moment.setTime(Date.from(at));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Tongban");
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage("zh-CN");
    }

    /** XML 1.0 forbids most control characters; a name pasted from elsewhere may hold one. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    /** Embeds a weight into a document only when the document uses it. */
    private static final class Weight extends PDFontSupplier {
        private final PDDocument pdf;
        private final Supplier<Typeface> typeface;

        @SuppressWarnings("NullAway") // the superclass only keeps the value for supply(), which is replaced here
        Weight(PDDocument pdf, Supplier<Typeface> typeface) {
            super(null);
            this.pdf = pdf;
            this.typeface = typeface;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(pdf, typeface.get().font(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
