package org.tongban.region;

import java.util.List;

/** A pack cannot be used. Carries what was found wrong; nothing was published. */
public final class PackException extends RuntimeException {
    private final transient List<Finding> findings;

    PackException(String message, List<Finding> findings) {
        super(message, null, false, false);
        this.findings = findings;
    }

    PackException(Finding finding) {
        this(finding.file() + ":" + finding.line() + " " + finding.code(), List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }
}
