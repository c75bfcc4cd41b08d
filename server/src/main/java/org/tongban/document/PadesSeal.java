package org.tongban.document;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Puts an authority's seal on a PDF: a PAdES baseline signature whose appearance is the seal's picture. */
final class PadesSeal {
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float SIDE = (float) SealPicture.DIAMETER_MM * POINTS_PER_MM;

    private final ConcurrentMap<String, Shape> pictures = new ConcurrentHashMap<>();

    byte[] seal(byte[] pdf, SealKey key, String authorityName, SealPlace place, String reason, Instant at) {
        var document = new InMemoryDocument(pdf);
        var service = service(pictures.computeIfAbsent(authorityName, name -> SealPicture.of(name, SIDE)));
        var parameters = parameters(key, authorityName, place, reason, at);
        var data = service.getDataToSign(document, parameters);
        var signed = service.signDocument(document, parameters, sign(key, data.getBytes()));
        try (var out = new ByteArrayOutputStream()) {
            signed.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PAdESService service(Shape picture) {
        var service = new PAdESService(new CommonCertificateVerifier(true));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, _ -> new SealAppearance(picture));
            }
        });
        return service;
    }

    private static PAdESSignatureParameters parameters(
            SealKey key, String authorityName, SealPlace place, String reason, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.forKey(key.key()));
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        parameters.setSignerName(authorityName);
        parameters.setReason(reason);
        parameters.setAppName("Tongban");
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setImageParameters(picture(place));
        return parameters;
    }

    /** The image is never drawn: {@link SealAppearance} draws the seal as an outline, sharp at any size. */
    private static SignatureImageParameters picture(SealPlace place) {
        var field = new SignatureFieldParameters();
        field.setPage(place.page());
        field.setOriginX(place.centreX() - SIDE / 2);
        field.setOriginY(place.centreY() - SIDE / 2);
        field.setWidth(SIDE);
        field.setHeight(SIDE);
        var picture = new SignatureImageParameters();
        picture.setImage(new InMemoryDocument(new byte[] {0}, "seal"));
        picture.setFieldParameters(field);
        return picture;
    }

    private static SignatureValue sign(SealKey key, byte[] data) {
        var algorithm = SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key.key()), DigestAlgorithm.SHA256);
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.key());
            signature.update(data);
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal's key cannot sign", e);
        }
    }
}
