package org.tongban.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the checks of a pack find. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();

    /** @param args name, value, name, value: for the places of the sentence */
    public void error(String code, PackNode at, Object... args) {
        add(Finding.Severity.ERROR, code, at.file(), at.line(), at.pointer(), args);
    }

    public void warning(String code, PackNode at, Object... args) {
        add(Finding.Severity.WARNING, code, at.file(), at.line(), at.pointer(), args);
    }

    public void error(String code, PackTable.Row at, Object... args) {
        add(Finding.Severity.ERROR, code, at.file(), at.line(), at.pointer(), args);
    }

    public void warning(String code, PackTable.Row at, Object... args) {
        add(Finding.Severity.WARNING, code, at.file(), at.line(), at.pointer(), args);
    }

    public void error(String code, String file, int line, Object... args) {
        add(Finding.Severity.ERROR, code, file, line, "", args);
    }

    /** In order of file and line. */
    public List<Finding> all() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }

    public List<Finding> errors() {
        return all().stream()
                .filter(each -> each.severity() == Finding.Severity.ERROR)
                .toList();
    }

    private void add(Finding.Severity severity, String code, String file, int line, String pointer, Object... args) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (var i = 0; i + 1 < args.length; i += 2) named.put(args[i].toString(), args[i + 1]);
        found.add(new Finding(code, severity, file, line, named, pointer));
    }
}
