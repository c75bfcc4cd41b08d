package org.tongban.catalog;

import org.tongban.region.Text;

/** What a service costs; {@code charged} false where it is free. */
public record Fee(boolean charged, Text standard, Text basis) {
    public static final Fee NONE = new Fee(false, Text.NONE, Text.NONE);
}
