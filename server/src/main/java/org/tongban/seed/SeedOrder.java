package org.tongban.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code ./tongban seed} asks for, under {@code tongban.seed.}
 *
 * @param cases how many are added; 0 for none
 * @param open how many of them are still open; -1 for one in ten
 * @param number from which all that is made up follows
 */
@ConfigurationProperties("tongban.seed")
public record SeedOrder(
        @DefaultValue("0") int cases,
        @DefaultValue("-1") int open,
        @DefaultValue("1") long number) {
    public SeedOrder {
        if (cases < 0 || open > cases) throw new IllegalArgumentException("--cases and --open do not fit together");
        if (open < 0) open = cases / 10;
    }
}
