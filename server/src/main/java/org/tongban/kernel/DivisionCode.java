package org.tongban.kernel;

import java.util.Set;

/** 2 province, 4 city, 6 district, 9 township, 12 village digits. */
public record DivisionCode(String value) {
    private static final Set<Integer> LENGTHS = Set.of(2, 4, 6, 9, 12);

    /** @throws RejectedException {@code kernel.bad-division-code} */
    public DivisionCode {
        if (!LENGTHS.contains(value.length()) || !value.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            throw new RejectedException(new CodeRejection.BadDivisionCode());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
