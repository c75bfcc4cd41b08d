package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * What is held in the end.
 *
 * @param licence the licence type's slug where the kind is a licence, else empty
 */
public record Result(Kind kind, Text name, String licence) {
    public enum Kind {
        LICENCE,
        DOCUMENT,
        NONE
    }
}
