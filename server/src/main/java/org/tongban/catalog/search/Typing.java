package org.tongban.catalog.search;

/** Slips of the fingers. */
final class Typing {
    private Typing() {}

    /** One letter wrong, missing, too many, or two in the wrong order; false for the same word. */
    static boolean isOneOff(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) return false;
        var from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) from++;
        var restOfOne = one.substring(from);
        var restOfOther = other.substring(from);
        if (one.length() != other.length()) {
            var longer = one.length() > other.length() ? restOfOne : restOfOther;
            return longer.substring(1).equals(one.length() > other.length() ? restOfOther : restOfOne);
        }
        if (restOfOne.substring(1).equals(restOfOther.substring(1))) return true;
        return restOfOne.length() > 1
                && restOfOne.charAt(0) == restOfOther.charAt(1)
                && restOfOne.charAt(1) == restOfOther.charAt(0)
                && restOfOne.substring(2).equals(restOfOther.substring(2));
    }
}
