package org.tongban.region;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** A pack cannot be used. Carries what was found wrong; nothing was published. */
public final class PackException extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;
    private static final int EXIT_CODE = 7;

    private final String folder;
    private final transient List<Finding> findings;

    PackException(String folder, List<Finding> findings) {
        super(folder + ": " + findings, null, false, false);
        this.folder = folder;
        this.findings = findings;
    }

    PackException(Finding finding) {
        this("", List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    String folder() {
        return folder;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
