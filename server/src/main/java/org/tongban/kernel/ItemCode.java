package org.tongban.kernel;

import java.util.regex.Pattern;

/** An implementation code, 31 signs: 18 credit code of the authority, 1 level, 12 base code. */
public record ItemCode(String value) {
    private static final Pattern BASE = Pattern.compile("\\d{12}");

    /** @throws RejectedException {@code kernel.bad-item-code} */
    public ItemCode {
        if (value.length() != 31 || !"123456".contains(value.substring(18, 19)) || !isBaseCode(value.substring(19))) {
            throw new RejectedException(new CodeRejection.BadItemCode());
        }
    }

    /** @param level 1 state, 2 province, 3 city, 4 district, 5 township, 6 village */
    public static ItemCode of(CreditCode authority, int level, String baseCode) {
        return new ItemCode(authority.value() + level + baseCode);
    }

    /** 12 digits: 2 region, 2 type, 5 main item, 3 sub-item. */
    public static boolean isBaseCode(String code) {
        return BASE.matcher(code).matches();
    }

    /** Credit code of who carries it out. */
    public String authority() {
        return value.substring(0, 18);
    }

    public String baseCode() {
        return value.substring(19);
    }

    @Override
    public String toString() {
        return value;
    }
}
