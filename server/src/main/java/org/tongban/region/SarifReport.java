package org.tongban.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the line. */
record SarifReport(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    record Run(Tool tool, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String informationUri, List<Rule> rules) {}

    record Rule(String id, Words help) {}

    record Words(String text) {}

    /** @param level error or warning */
    record Result(String ruleId, String level, Words message, List<Location> locations) {}

    record Location(PhysicalLocation physicalLocation) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    /** @param startLine from 1; a finding about a whole file stands in its first line */
    record Region(int startLine) {}

    static String of(Collection<Finding> findings, FindingWords words) {
        var rules = findings.stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .map(code -> new Rule(code, new Words(words.reason(code).isEmpty() ? code : words.reason(code))))
                .toList();
        var results = findings.stream().map(finding -> result(finding, words)).collect(Collectors.toList());
        var driver = new Driver("tongban lint", "docs/region.md", rules);
        var report = new SarifReport(SCHEMA, "2.1.0", List.of(new Run(new Tool(driver), results)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static Result result(Finding finding, FindingWords words) {
        var place = new PhysicalLocation(new ArtifactLocation(finding.file()), new Region(Math.max(1, finding.line())));
        return new Result(
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                new Words(words.sentence(finding)),
                List.of(new Location(place)));
    }
}
