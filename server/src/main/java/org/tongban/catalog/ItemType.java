package org.tongban.catalog;

import java.util.Arrays;
import java.util.Optional;

/** The national types of items with their two digits in a base code. */
public enum ItemType {
    LICENCE("01"),
    PENALTY("02"),
    ENFORCEMENT("03"),
    LEVY("04"),
    PAYMENT("05"),
    INSPECTION("06"),
    CONFIRMATION("07"),
    REWARD("08"),
    RULING("09"),
    OTHER_POWER("10"),
    PUBLIC_SERVICE("20"),
    OTHER("99");

    private final String digits;

    ItemType(String digits) {
        this.digits = digits;
    }

    public String digits() {
        return digits;
    }

    public static Optional<ItemType> of(String digits) {
        return Arrays.stream(values())
                .filter(each -> each.digits.equals(digits))
                .findFirst();
    }
}
