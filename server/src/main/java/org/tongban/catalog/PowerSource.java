package org.tongban.catalog;

/** Where an authority has a power from (权力来源), with the digit of the national field list. */
public enum PowerSource {
    STATUTORY("1"),
    DEVOLVED("2"),
    AUTHORISED_ABOVE("3"),
    AUTHORISED_PEER("4"),
    ENTRUSTED_ABOVE("5"),
    ENTRUSTED_PEER("6");

    private final String digit;

    PowerSource(String digit) {
        this.digit = digit;
    }

    public String digit() {
        return digit;
    }
}
