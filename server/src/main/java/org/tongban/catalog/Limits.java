package org.tongban.catalog;

import java.util.Objects;

/**
 * How long a decision may take, counted from acceptance.
 *
 * @param rules slug of the rule set
 * @param statutory what the law gives
 * @param promised what the authority promises, never more
 * @param extensionDays how much the law lets the authority add, once; 0 for none
 * @param ruleSet what holds besides: time to accept, silence, correction, extension
 */
public record Limits(String rules, Limit statutory, Limit promised, int extensionDays, RuleSet ruleSet) {
    public Limits {
        ruleSet = Objects.requireNonNullElse(ruleSet, RuleSet.LICENSING_LAW);
    }
}
