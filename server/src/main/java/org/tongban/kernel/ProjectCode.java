package org.tongban.kernel;

import java.util.regex.Pattern;

/**
 * The code of an investment project, GB/T 40058: year and month, division, department, type, random number and check
 * digit, such as 2509-320193-89-01-544060. The central platform gives it; nobody else makes one.
 */
public record ProjectCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{2}(0[1-9]|1[0-2])-\\d{6}-\\d{2}-\\d{2}-\\d{6}");

    /** @throws RejectedException {@code kernel.bad-project-code} */
    public ProjectCode {
        if (!isRight(value)) throw new RejectedException(new CodeRejection.BadProjectCode());
    }

    /**
     * Takes it with hyphens, with blanks, or as twenty digits in a row.
     *
     * @throws RejectedException {@code kernel.bad-project-code}
     */
    public static ProjectCode parse(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        if (digits.length() != 20) throw new RejectedException(new CodeRejection.BadProjectCode());
        return new ProjectCode(String.join(
                "-",
                digits.substring(0, 4),
                digits.substring(4, 10),
                digits.substring(10, 12),
                digits.substring(12, 14),
                digits.substring(14)));
    }

    /** @param nineteen all digits but the check digit, without hyphens */
    public static ProjectCode withCheckDigit(String nineteen) {
        return parse(nineteen + CheckDigits.mod11(nineteen));
    }

    private static boolean isRight(String value) {
        if (!FORM.matcher(value).matches()) return false;
        var digits = value.replace("-", "");
        return CheckDigits.mod11(digits.substring(0, 19)) == digits.charAt(19);
    }

    @Override
    public String toString() {
        return value;
    }
}
