package org.tongban.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Pattern;

/** A citizen ID number by GB 11643: 17 digits and a check sign. Also residence permits (81, 82, 83) and card 9. */
public record CitizenId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");

    /** @throws RejectedException {@code kernel.bad-citizen-id} */
    public CitizenId {
        if (!SHAPE.matcher(value).matches()
                || CheckDigits.citizen(value) != value.charAt(17)
                || !isDate(value.substring(6, 14))) {
            throw new RejectedException(new CodeRejection.BadCitizenId());
        }
    }

    /** Takes what a person types: blanks, a small x, full-width digits. */
    public static CitizenId parse(String typed) {
        return new CitizenId(Typed.narrow(typed).toUpperCase(Locale.ROOT));
    }

    /** A number with its check sign, for generated people. */
    public static CitizenId of(String division6, LocalDate birth, int serial) {
        var digits = "%s%04d%02d%02d%03d"
                .formatted(division6, birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), serial);
        return new CitizenId(digits + CheckDigits.citizen(digits));
    }

    public LocalDate birthDate() {
        return dateOf(value.substring(6, 14));
    }

    public boolean isMale() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /** Full years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /** First four and last four, as the field shows it. */
    public String masked() {
        return value.substring(0, 4) + "**********" + value.substring(14);
    }

    private static LocalDate dateOf(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6, 8)));
    }

    private static boolean isDate(String digits) {
        try {
            return dateOf(digits).getYear() >= 1850;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
