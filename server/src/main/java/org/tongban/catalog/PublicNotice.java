package org.tongban.catalog;

import java.util.List;
import java.util.Map;

/**
 * What is made public before it is granted (公示).
 *
 * @param days working days in which anybody may object; 0 where nothing is made public
 * @param when CEL over the answers; empty for always
 * @param fields keys of the form's fields that are shown; nothing else of the form is
 */
public record PublicNotice(int days, String when, List<String> fields) {
    public static final PublicNotice NONE = new PublicNotice(0, "", List.of());

    public boolean isAskedFor(Map<String, String> answers) {
        return days > 0 && GuideConditions.holds(when, answers);
    }
}
