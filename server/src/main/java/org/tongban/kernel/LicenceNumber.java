package org.tongban.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** A licence identifier by GB/T 36904: 1.2.156.3005.2.{21 type}.{18 issuer}.{serial}.{3 version}.{check}. */
public record LicenceNumber(String value) {
    private static final String ROOT = "1.2.156.3005.2.";
    private static final Pattern SHAPE = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.[0-9A-Z]{21}\\.[0-9A-Z]{18}\\.[0-9A-Z]{1,50}\\.\\d{3}\\.[0-9A-Z]");

    /** @throws RejectedException {@code kernel.bad-licence-number} */
    public LicenceNumber {
        if (!SHAPE.matcher(value).matches()
                || check(value.substring(0, value.length() - 2)) != value.charAt(value.length() - 1)) {
            throw new RejectedException(new CodeRejection.BadLicenceNumber());
        }
    }

    public static LicenceNumber parse(String typed) {
        return new LicenceNumber(Typed.narrow(typed).toUpperCase(Locale.ROOT));
    }

    /**
     * @param type 21 signs: 18 of who defined the type and 3 of the type
     * @param version 1 to 999, raised by change and renewal
     */
    public static LicenceNumber of(String type, CreditCode issuer, String serial, int version) {
        var body = "%s%s.%s.%s.%03d".formatted(ROOT, type, issuer.value(), serial, version);
        return new LicenceNumber(body + "." + check(body));
    }

    /** Of the same licence, after a change or renewal. */
    public LicenceNumber next() {
        var version = value.length() - 5;
        var number = Integer.parseInt(value, version, version + 3, 10) + 1;
        var body = value.substring(0, version) + "%03d".formatted(number);
        return new LicenceNumber(body + "." + check(body));
    }

    private static char check(String body) {
        return CheckDigits.mod37(body.substring(ROOT.length()).replace(".", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
