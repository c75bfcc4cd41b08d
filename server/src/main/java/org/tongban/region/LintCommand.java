package org.tongban.region;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tongban.platform.Messages;
import org.tongban.region.Finding.Severity;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code tongban lint DIR [--json | --sarif] [--lang en]}: checks a pack without a server. Exit code 0 if it may be published (there
 * may be warnings), 1 if it has errors, 2 if it was called in a wrong way.
 */
public final class LintCommand {
    private static final String USAGE = "tongban lint DIR [--json | --sarif] [--lang zh|en]";

    private LintCommand() {}

    public static void main(String... arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream out, String... arguments) {
        var words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals("lint")) words = words.subList(1, words.size());
        var language = words.contains("en") ? Locale.ENGLISH : Locale.CHINESE;
        var folders = words.stream()
                .filter(word -> !word.startsWith("--") && !word.equals("en") && !word.equals("zh"))
                .toList();
        if (folders.size() != 1) {
            out.println(USAGE);
            return 2;
        }
        var findings = findings(Path.of(folders.getFirst()), language);
        var said = new FindingWords(new Messages(), language);
        if (words.contains("--json")) printJson(out, findings, said);
        else if (words.contains("--sarif")) out.println(SarifReport.of(findings, said));
        else printText(out, findings, said);
        return count(findings, Severity.ERROR) > 0 ? 1 : 0;
    }

    private static List<Finding> findings(Path folder, Locale language) {
        try {
            return PackCheck.all(Pack.read(folder), language).all();
        } catch (PackException unreadable) {
            return unreadable.findings();
        }
    }

    private static void printText(PrintStream out, List<Finding> findings, FindingWords words) {
        findings.forEach(finding -> out.println(words.line(finding, finding.severity())));
        out.println(words.summary(count(findings, Severity.ERROR), count(findings, Severity.WARNING)));
    }

    record Report(long errors, long warnings, List<SaidFinding> findings) {}

    private static void printJson(PrintStream out, List<Finding> findings, FindingWords words) {
        var lines = findings.stream().map(each -> SaidFinding.of(each, words)).toList();
        var report = new Report(count(findings, Severity.ERROR), count(findings, Severity.WARNING), lines);
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }
}
