package org.tongban.catalog;

/**
 * What the law would ask of an applicant, beside which the guide says what is asked now. Days stand in {@link Limits}.
 *
 * @param materials that the applicant would hand in; {@link #UNSTATED} where nobody wrote it down, as with the others
 * @param visits to a counter
 * @param verified false where it was written without the text at hand
 * @param source where it was read
 */
public record Statutory(int materials, int steps, int visits, boolean verified, String source) {
    public static final int UNSTATED = -1;
    public static final Statutory NONE = new Statutory(UNSTATED, UNSTATED, UNSTATED, true, "");

    public static boolean isStated(int figure) {
        return figure != UNSTATED;
    }
}
