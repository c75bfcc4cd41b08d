package org.tongban.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** China has one time zone; every date of the product is a date there. */
public final class Zones {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}

    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }
}
