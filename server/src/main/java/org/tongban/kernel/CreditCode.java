package org.tongban.kernel;

import java.util.Locale;

/** A unified social credit code by GB 32100: 18 signs; 9 to 17 are the organisation code with its own check sign. */
public record CreditCode(String value) {
    /** @throws RejectedException {@code kernel.bad-credit-code} */
    public CreditCode {
        if (!isValid(value)) throw new RejectedException(new CodeRejection.BadCreditCode());
    }

    /** Takes what a person types: blanks, small letters, full-width signs. */
    public static CreditCode parse(String typed) {
        return new CreditCode(Typed.narrow(typed).toUpperCase(Locale.ROOT));
    }

    /**
     * A code with both check signs.
     *
     * @param kind two signs: registering department and kind of organisation, such as 92 for individual businesses
     * @param organisation eight signs, the organisation code without its check sign
     */
    public static CreditCode of(String kind, String division6, String organisation) {
        var signs = kind + division6 + organisation + CheckDigits.organisation(organisation);
        return new CreditCode(signs + CheckDigits.credit(signs));
    }

    public String organisationCode() {
        return value.substring(8, 17);
    }

    private static boolean isValid(String code) {
        if (code.length() != 18) return false;
        for (var i = 0; i < 18; i++) {
            if (CheckDigits.CREDIT_SIGNS.indexOf(code.charAt(i)) < 0) return false;
        }
        return CheckDigits.credit(code) == code.charAt(17)
                && CheckDigits.organisation(code.substring(8, 16)) == code.charAt(16);
    }

    @Override
    public String toString() {
        return value;
    }
}
