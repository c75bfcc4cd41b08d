package org.tongban.kernel;

import java.text.Normalizer;

/** What fingers do to codes: blanks, hyphens between groups, full-width signs. */
public final class Typed {
    private Typed() {}

    /** Half-width, without blanks. */
    public static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
