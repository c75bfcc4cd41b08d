package org.tongban.document;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys (P-256), certificates and revocation lists of the demo certificate authority. */
final class CertificateMint {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Duration SAFETY = Duration.ofDays(1);

    private CertificateMint() {}

    static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no P-256", missing);
        }
    }

    static X500Name name(String commonName, String organisationCode) {
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN").addRDN(BCStyle.O, commonName);
        if (!organisationCode.isEmpty()) name.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, organisationCode);
        return name.addRDN(BCStyle.CN, commonName).build();
    }

    static X509Certificate root(X500Name name, KeyPair keys, Instant now, int years) {
        return authority(name, keys.getPublic(), name, keys, now, years, 1);
    }

    /** @param below how many further authorities may stand below it */
    static X509Certificate authority(
            X500Name name, PublicKey key, X500Name issuer, KeyPair issuerKeys, Instant now, int years, int below) {
        try {
            var builder = certificate(name, key, issuer, issuerKeys.getPublic(), now, years);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(below));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return signed(builder, issuerKeys.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate cannot be made", e);
        }
    }

    static X509Certificate seal(X500Name name, PublicKey key, SealKey issuer, Instant now, int years) {
        try {
            var issuing = issuer.certificate();
            var builder = certificate(
                    name,
                    key,
                    X500Name.getInstance(issuing.getSubjectX500Principal().getEncoded()),
                    issuing.getPublicKey(),
                    now,
                    years);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return signed(builder, issuer.key());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate cannot be made", e);
        }
    }

    /** An empty revocation list, good for 30 days. */
    static byte[] revocationList(SealKey issuer, Instant now) {
        try {
            var builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(30))));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
            return builder.build(signer(issuer.key())).getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A revocation list cannot be made", e);
        }
    }

    /** Valid from today also where the demo clock has been moved forward: it may be moved back. */
    private static JcaX509v3CertificateBuilder certificate(
            X500Name name, PublicKey key, X500Name issuer, PublicKey issuerKey, Instant now, int years)
            throws CertIOException, GeneralSecurityException {
        var serial = new BigInteger(126, new SecureRandom()).setBit(126);
        var today = Instant.now();
        var from = Date.from((now.isBefore(today) ? now : today).minus(SAFETY));
        var to = Date.from(now.plus(Duration.ofDays(365L * years)));
        var builder = new JcaX509v3CertificateBuilder(issuer, serial, from, to, name, key);
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuerKey));
        return builder;
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(SIGNATURE).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
