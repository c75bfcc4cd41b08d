package org.tongban.document;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Draws a seal into the signature field as a filled outline. The library's own drawer takes a picture of pixels, which
 * costs four times as much and blurs in print.
 */
final class SealAppearance implements PdfBoxSignatureDrawer {
    private final Shape picture;
    private PDRectangle place = new PDRectangle();
    private PDDocument target = new PDDocument();
    private SignatureOptions options = new SignatureOptions();

    SealAppearance(Shape picture) {
        this.picture = picture;
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions options) {
        var field = parameters.getFieldParameters();
        var page = document.getPage(field.getPage() - 1).getMediaBox();
        this.place = new PDRectangle(
                field.getOriginX(),
                page.getHeight() - field.getOriginY() - field.getHeight(),
                field.getWidth(),
                field.getHeight());
        this.target = document;
        this.options = options;
        options.setPage(field.getPage() - 1);
    }

    /** PDFBox takes the appearance from a document of its own that holds nothing but the field. */
    @Override
    public void draw() throws IOException {
        try (var holder = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(target.getPage(options.getPage()).getMediaBox());
            holder.addPage(page);
            var form = new PDAcroForm(holder);
            holder.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(place);
            widget.setPrinted(true);
            var looks = new PDAppearanceDictionary();
            looks.getCOSObject().setDirect(true);
            looks.setNormalAppearance(appearance(holder));
            widget.setAppearance(looks);
            holder.save(out);
            options.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
        }
    }

    private PDAppearanceStream appearance(PDDocument holder) throws IOException {
        var appearance = new PDAppearanceStream(holder);
        appearance.setResources(new PDResources());
        appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        try (var content = new PDPageContentStream(holder, appearance)) {
            content.setNonStrokingColor(SealPicture.VERMILION);
            trace(content, place.getWidth() / 2, place.getHeight() / 2);
            content.fill();
        }
        return appearance;
    }

    private void trace(PDPageContentStream content, float cx, float cy) throws IOException {
        var to = new float[6];
        float x = 0;
        float y = 0;
        for (var path = picture.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            for (int i = 0; i < to.length; i += 2) {
                to[i] += cx;
                to[i + 1] += cy;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> quadratic(content, x, y, to);
                case PathIterator.SEG_CUBICTO -> content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> content.closePath();
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = to[last];
                y = to[last + 1];
            }
        }
    }

    /** PDF knows only cubic curves. */
    private static void quadratic(PDPageContentStream content, float x, float y, float[] to) throws IOException {
        content.curveTo(
                x + (to[0] - x) * 2 / 3,
                y + (to[1] - y) * 2 / 3,
                to[2] + (to[0] - to[2]) * 2 / 3,
                to[3] + (to[1] - to[3]) * 2 / 3,
                to[2],
                to[3]);
    }
}
