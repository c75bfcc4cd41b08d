package org.tongban.region;

import java.util.Map;

/**
 * One thing that a check found in a pack.
 *
 * @param code stable, words with hyphens, such as {@code promised-above-statutory}; its sentence stands in the message
 *     files under {@code lint.<code>}
 * @param file path inside the pack, with slashes
 * @param line from 1; 0 where the file as a whole is meant
 * @param pointer JSON pointer to the value in the file; empty where the file as a whole is meant
 */
public record Finding(String code, Severity severity, String file, int line, Map<String, Object> args, String pointer) {
    public enum Severity {
        ERROR,
        WARNING
    }

    Finding(String code, Severity severity, String file, int line, Map<String, Object> args) {
        this(code, severity, file, line, args, "");
    }
}
