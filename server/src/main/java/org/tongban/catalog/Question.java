package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/**
 * A scenario question. An answer is the value of an option; for yes or no, {@code yes} or {@code no}.
 *
 * @param when CEL over the other answers; asked always where empty
 */
public record Question(String key, Text text, Text hint, Kind kind, List<Option> options, String when) {
    public enum Kind {
        CHOICE,
        YESNO
    }
}
