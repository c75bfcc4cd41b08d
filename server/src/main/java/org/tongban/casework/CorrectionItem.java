package org.tongban.casework;

/** One thing to be corrected. @param target {@code form.<field>} or {@code material.<key>} */
public record CorrectionItem(String target, Reason reason, String note) {
    public enum Reason {
        INCORRECT,
        INCOMPLETE,
        OUTDATED
    }
}
