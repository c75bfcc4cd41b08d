package org.tongban.casework;

/**
 * Who is told of a case; read by those who handle it alone.
 *
 * @param concern how it concerns them, as they are told: no word about the applicant's person
 */
record NamedParty(String name, String phone, String concern) {
    private static final int DIGITS = 4;

    boolean isComplete() {
        return !name.isEmpty() && !concern.isEmpty() && phone.matches("1\\d{10}");
    }

    boolean endsIn(String digits) {
        return digits.length() == DIGITS && phone.endsWith(digits);
    }
}
