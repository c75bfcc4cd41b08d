package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * Somebody else who has a say in every case of a service (联办单位), as its text foresees.
 *
 * @param authority a kind of authorities, the one for the place of the case; or the credit code of one
 * @param days working days to answer
 * @param confidential read by those who judge the case alone
 * @param when CEL over the answers; always asked where empty
 */
public record JointBody(Voice voice, String authority, Text question, int days, boolean confidential, String when) {
    private static final int CREDIT_CODE_SIGNS = 18;

    public enum Voice {
        /** 征求意见: heard before the review, from acceptance on. */
        OPINION,
        /** 会签: signs what was reviewed before it is decided. */
        COUNTERSIGNATURE
    }

    /** True where one authority is named, and not the kind that each place has. */
    public boolean isNamed() {
        return isNamed(authority);
    }

    public static boolean isNamed(String authority) {
        return authority.length() == CREDIT_CODE_SIGNS && Character.isDigit(authority.charAt(0));
    }
}
