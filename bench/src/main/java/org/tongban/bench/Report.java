package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table for the terminal and the file for the record. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROW = "%-28s %12s %12s %12s %9s %9s%n";

    private Report() {}

    static String table(Bench bench, List<Figure> figures) {
        var table = new StringBuilder(bench.data()).append(System.lineSeparator());
        table.append(ROW.formatted("", "ours", "floor", "peer", "to floor", "to peer"));
        for (var figure : figures) {
            table.append(ROW.formatted(
                    figure.measure().name() + " (" + figure.measure().unit() + ")",
                    number(figure.value()),
                    number(figure.floor()),
                    number(figure.peer()),
                    number(figure.ratioToFloor()),
                    number(figure.ratioToPeer())));
        }
        return table.append(Machine.describe()).toString();
    }

    private static String number(@Nullable Double figure) {
        if (figure == null) return "-";
        return String.format(Locale.ROOT, Math.abs(figure) >= 100 ? "%.0f" : "%.2f", figure);
    }

    static Map<String, @Nullable Object> json(Bench bench, List<Figure> figures) {
        var result = fields(figures.getFirst());
        new TreeMap<>(bench.fields()).forEach((field, measure) -> result.put(field, valueOf(measure, figures)));
        result.put("data", bench.data());
        result.put("machine", Machine.describe());
        result.put("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        result.put("figures", figures.stream().map(Report::fields).toList());
        return result;
    }

    private static @Nullable Double valueOf(String measure, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.measure().name().equals(measure))
                .findFirst()
                .map(figure -> rounded(figure.value()))
                .orElse(null);
    }

    private static LinkedHashMap<String, @Nullable Object> fields(Figure figure) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", figure.measure().name());
        fields.put("value", rounded(figure.value()));
        fields.put("unit", figure.measure().unit());
        fields.put("floor", rounded(figure.floor()));
        fields.put("peer", rounded(figure.peer()));
        fields.put("ratioToFloor", rounded(figure.ratioToFloor()));
        fields.put("ratioToPeer", rounded(figure.ratioToPeer()));
        fields.put("runs", figure.runs().stream().map(Report::rounded).toList());
        return fields;
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : Math.round(figure * 1000) / 1000.0;
    }

    static Path write(String name, Map<String, ?> result) throws IOException {
        var file = Path.of("bench", "results", name + ".json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, JSON.writeValueAsString(result) + "\n");
    }
}
