package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/**
 * One way in which a material reaches the case.
 *
 * @param licence for {@link By#LICENCE}: the licence type's slug, else empty
 * @param text for {@link By#COMMITMENT}: what the applicant promises, else none
 * @param accept for {@link By#UPLOAD}: media types, else empty
 * @param maxMegabytes for {@link By#UPLOAD}: of one file, else 0
 */
public record Take(By by, String licence, Text text, List<String> accept, int maxMegabytes) {
    public enum By {
        IDENTITY,
        LICENCE,
        COMMITMENT,
        FORM,
        UPLOAD
    }
}
