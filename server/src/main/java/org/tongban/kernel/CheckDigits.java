package org.tongban.kernel;

/** The check characters of the field's codes. Inputs are already known to hold only signs of the alphabet. */
final class CheckDigits {
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_SIGNS = "10X98765432";
    static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String MOD37_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckDigits() {}

    /** GB 11643, ISO 7064 MOD 11-2, over 17 digits. */
    static char citizen(String digits) {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        return CITIZEN_SIGNS.charAt(sum % 11);
    }

    /** GB 32100, weights 3^i mod 31, over 17 signs. */
    static char credit(String signs) {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += CREDIT_SIGNS.indexOf(signs.charAt(i)) * CREDIT_WEIGHTS[i];
        return CREDIT_SIGNS.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714, over the 8 signs of an organisation code. */
    static char organisation(String signs) {
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += MOD37_SIGNS.indexOf(signs.charAt(i)) * ORGANISATION_WEIGHTS[i];
        var check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }

    /** ISO 7064 MOD 11,10 over digits. */
    static char mod11(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** ISO 7064 MOD 37,36 hybrid. */
    static char mod37(String signs) {
        var product = 36;
        for (var i = 0; i < signs.length(); i++) {
            var sum = (product + MOD37_SIGNS.indexOf(signs.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return MOD37_SIGNS.charAt((37 - product) % 36);
    }
}
