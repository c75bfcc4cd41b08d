package org.tongban.document;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Checks the seal of a PDF offline: against given anchors and revocation lists, never fetching anything. */
final class SealValidation {
    private SealValidation() {}

    static SealCheck check(byte[] pdf, List<X509Certificate> anchors, List<byte[]> revocationLists, Instant now) {
        try {
            var validator = validator(pdf, anchors, revocationLists);
            var signatures = validator.getSignatures();
            if (signatures.isEmpty()) return SealCheck.without(SealCheck.Outcome.UNSEALED);
            var signature = (PAdESSignature) signatures.getLast();
            validator.setValidationTime(Date.from(notBeforeSigning(signature, now)));
            var reports = validator.validateDocument();
            var diagnostic = reports.getDiagnosticData().getSignatureById(signature.getId());
            var certificate = signature.getSigningCertificateToken();
            if (certificate == null
                    || !diagnostic.getCertificateChain().stream().anyMatch(c -> c.isTrusted())) {
                return SealCheck.without(SealCheck.Outcome.FOREIGN);
            }
            var outcome = outcome(
                    reports.getSimpleReport().getIndication(signature.getId()),
                    diagnostic.isSignatureIntact() && diagnostic.isSignatureValid() && coversAll(signature, pdf),
                    revocationLists.isEmpty());
            return new SealCheck(
                    outcome,
                    attribute(certificate, BCStyle.ORGANIZATION_IDENTIFIER.getId()),
                    attribute(certificate, BCStyle.CN.getId()),
                    Optional.ofNullable(signature.getSigningTime()).map(Date::toInstant));
        } catch (RuntimeException unreadable) {
            return SealCheck.without(SealCheck.Outcome.UNREADABLE);
        }
    }

    private static PDFDocumentValidator validator(
            byte[] pdf, List<X509Certificate> anchors, List<byte[]> revocationLists) {
        var trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                revocationLists.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }

    /** In demo mode the clock can be moved back behind a seal. */
    private static Instant notBeforeSigning(PAdESSignature signature, Instant now) {
        var signed = signature.getSigningTime();
        return signed == null || signed.toInstant().isBefore(now)
                ? now
                : signed.toInstant().plusSeconds(60);
    }

    /** @param unasked true where nobody could be asked about revocation, which alone leaves the matter undecided */
    private static SealCheck.Outcome outcome(Indication indication, boolean isIntact, boolean unasked) {
        if (!isIntact) return SealCheck.Outcome.ALTERED;
        var passed = indication == Indication.TOTAL_PASSED || (unasked && indication == Indication.INDETERMINATE);
        return passed ? SealCheck.Outcome.INTACT : SealCheck.Outcome.SEAL_REVOKED;
    }

    /** A later revision can hide what was sealed, so nothing may follow the sealed bytes. */
    private static boolean coversAll(PAdESSignature signature, byte[] pdf) {
        var range = signature.getPdfRevision().getByteRange();
        return range.getFirstPartStart() == 0
                && (long) range.getSecondPartStart() + range.getSecondPartEnd() == pdf.length;
    }

    private static String attribute(CertificateToken certificate, String identifier) {
        var value = DSSASN1Utils.extractAttributeFromX500Principal(
                new org.bouncycastle.asn1.ASN1ObjectIdentifier(identifier), certificate.getSubject());
        return value == null ? "" : value;
    }
}
