package org.tongban.licence;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.LicenceNumber;
import org.tongban.region.Authority;

/** Gives licences their numbers, in the transaction that reserves the licence. */
@Component
class Numbering {
    private static final int TOKEN_BYTES = 16;
    private static final int FIRST_VERSION = 1;

    /** Kinds of businesses in GB 32100. */
    private static final String COMPANY = "91";

    private static final String INDIVIDUAL = "92";

    private final LicenceStore store;
    private final SecureRandom random = new SecureRandom();

    Numbering(LicenceStore store) {
        this.store = store;
    }

    /** Identifier by GB/T 36904; the serial is year and running number of the issuer for the type. */
    LicenceNumber identifier(LicenceType type, Authority authority, LocalDate issuedOn) {
        int year = issuedOn.getYear();
        long serial = store.next("%s %s %d".formatted(type.typeCode(), authority.creditCode(), year));
        return LicenceNumber.of(
                type.typeCode(),
                CreditCode.parse(authority.creditCode()),
                "%d%06d".formatted(year, serial),
                FIRST_VERSION);
    }

    /** 22 signs that nobody guesses: whoever has one has seen the licence's QR code. */
    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param what the word behind {@code generated:} in a licence type */
    String generated(String what, LicenceType type, Authority authority, Map<String, String> answers) {
        return switch (what) {
            case "credit-code" ->
                creditCode(answers.containsKey("companyKind") ? COMPANY : INDIVIDUAL, type, authority);
            case "running-number" -> runningNumber(type, authority);
            case "road-transport-number" -> roadTransportNumber(authority);
            case "food-business-number" -> foodBusinessNumber(answers.getOrDefault("business", ""), authority);
            default -> throw new IllegalStateException("A licence cannot generate " + what);
        };
    }

    /** The organisation code is taken from the pack's own segment, so that kinds of businesses share one series. */
    private String creditCode(String kind, LicenceType type, Authority authority) {
        var division = division6(authority);
        long serial = store.next(INDIVIDUAL + " " + division);
        return CreditCode.of(kind, division, "%s%06d".formatted(type.codeSegment(), serial))
                .value();
    }

    /** For types that have no numbering of their own. */
    private String runningNumber(LicenceType type, Authority authority) {
        var division = authority.division();
        return "%s%06d".formatted(division, store.next("%s %s".formatted(type.slug(), division)));
    }

    /** Division and running number, as the permits of road transport are numbered. */
    private String roadTransportNumber(Authority authority) {
        var division = division6(authority);
        return "%s%06d".formatted(division, store.next("road-transport " + division));
    }

    /**
     * JY and 14 digits: form of business (1 sales, 2 catering, 3 canteen), division, running number, check digit by GB/T
     * 17710 (食品经营许可和备案管理办法, 许可证编号).
     *
     * @param business the answer to the scenario question of that name
     */
    private String foodBusinessNumber(String business, Authority authority) {
        var form =
                switch (business) {
                    case "shop" -> '1';
                    case "canteen" -> '3';
                    default -> '2';
                };
        var division = division6(authority);
        var digits = "%c%s%06d".formatted(form, division, store.next("JY" + form + " " + division));
        return "JY" + digits + mod11(digits);
    }

    /** ISO 7064 MOD 11,10. */
    static int mod11(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    private static String division6(Authority authority) {
        return (authority.division() + "000000").substring(0, 6);
    }
}
