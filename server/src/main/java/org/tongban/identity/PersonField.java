package org.tongban.identity;

import java.util.Locale;

/** What can be read of a person. */
public enum PersonField {
    NAME,
    ID_NUMBER,
    PHONE,
    EMAIL;

    public String code() {
        return "identity.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
