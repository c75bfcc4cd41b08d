package org.tongban.bench.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.tongban.kernel.CreditCode;
import org.tongban.region.Pack;

/**
 * A region of three provinces, a million service items: the base catalogue of Chongqing over the divisions of Chongqing,
 * Hubei and Jiangsu. Cities carry out what districts do; what concerns civil affairs and human resources, every township
 * does too, as their offices there do.
 */
final class ThreeProvinces {
    private static final Path CHONGQING = Path.of("regions/chongqing");
    private static final Set<String> IN_TOWNSHIPS = Set.of("civil-affairs", "human-resources");
    private static final String SINCE = "2023-06-30";

    private final Path folder;
    private final Pack pack;
    private final List<Place> added = new ArrayList<>();
    private int serial;

    private record Place(String code, String name, String kind, String parent) {}

    private record Kind(String key, String level) {}

    private ThreeProvinces(Path folder) {
        this.folder = folder;
        this.pack = Pack.read(CHONGQING);
    }

    /** Writes it into a fresh folder, which is the caller's to delete. */
    static Path write() throws IOException {
        var folder = Files.createTempDirectory("three-provinces");
        FileSystemUtils.copyRecursively(CHONGQING, folder);
        new ThreeProvinces(folder).extend();
        return folder;
    }

    private void extend() throws IOException {
        addProvince("32", "江苏省");
        addProvince("42", "湖北省");
        append(
                "divisions.csv",
                added.stream()
                        .map(place ->
                                List.of(place.code(), place.name(), "", place.kind(), place.parent(), SINCE, "")));
        append("authorities.csv", authorities());
        widenKinds();
        for (var file : pack.files("items", ".csv")) widenItems(file);
    }

    private void addProvince(String code, String name) {
        added.add(new Place(code, name, "province", ""));
        for (var city : rows(code + "-cities")) added.add(new Place(city[0], city[1], "city", code));
        for (var area : rows(code + "-areas")) added.add(new Place(area[0], area[1], "district", area[2]));
        for (var street : rows(code + "-streets")) added.add(new Place(street[0], street[1], "township", street[2]));
    }

    private static List<String[]> rows(String name) {
        var path = "/divisions/" + name + ".csv";
        try (var file = Objects.requireNonNull(ThreeProvinces.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Stream<List<String>> authorities() {
        var kinds = pack.yaml("region.yaml").items("authorityKinds").stream()
                .map(kind -> new Kind(kind.string("key"), kind.string("level")))
                .toList();
        var townshipsAtHome = pack.csv("divisions.csv").rows().stream()
                .filter(row -> row.get("kind").equals("township")
                        && row.get("valid_to").isEmpty())
                .map(row -> new Place(row.get("code"), row.get("name"), "township", row.get("parent")));
        var atHome = townshipsAtHome.flatMap(place -> IN_TOWNSHIPS.stream().map(kind -> authority(place, kind)));
        var elsewhere = added.stream()
                .flatMap(place ->
                        kinds.stream().filter(kind -> isAt(kind, place)).map(kind -> authority(place, kind.key())));
        return Stream.concat(atHome, elsewhere);
    }

    private static boolean isAt(Kind kind, Place place) {
        if (kind.level().equals(place.kind())) return true;
        if (!kind.level().equals("district")) return false;
        return !place.kind().equals("township") || IN_TOWNSHIPS.contains(kind.key());
    }

    private List<String> authority(Place place, String kind) {
        var division6 = (place.code() + "0000").substring(0, 6);
        var code = CreditCode.of("11", division6, "TN" + "%06d".formatted(serial++))
                .value();
        var name = place.name() + " " + kind;
        return List.of(
                code,
                name,
                name,
                name,
                name,
                kind,
                place.code(),
                name,
                name,
                name,
                "010-00000001",
                "010-12345",
                "9:00–17:00",
                "9:00–17:00",
                "",
                "");
    }

    private void widenKinds() throws IOException {
        var text = pack.text("region.yaml").replace("alsoAt: [province]", "alsoAt: [province, city]");
        for (var kind : IN_TOWNSHIPS) {
            var at = text.indexOf("alsoAt: [province, city]", text.indexOf("- key: " + kind + "\n"));
            text = text.substring(0, at) + "alsoAt: [province, city, township]"
                    + text.substring(at + "alsoAt: [province, city]".length());
        }
        Files.writeString(folder.resolve("region.yaml"), text);
    }

    private void widenItems(String file) throws IOException {
        var table = pack.csv(file);
        var columns = table.columns();
        var rows = new ArrayList<List<String>>();
        rows.add(columns);
        for (var row : table.rows()) {
            var cells = new ArrayList<>(row.cells());
            var levels = new ArrayList<>(row.words("levels"));
            if (levels.contains("district")) levels.add("city");
            if (IN_TOWNSHIPS.contains(row.get("authority")) && !levels.contains("township")) levels.add("township");
            cells.set(columns.indexOf("levels"), String.join(" ", levels));
            rows.add(cells);
        }
        Files.writeString(folder.resolve(file), lines(rows));
    }

    private void append(String file, Stream<List<String>> rows) throws IOException {
        Files.writeString(folder.resolve(file), pack.text(file).stripTrailing() + "\n" + lines(rows.toList()));
    }

    private static String lines(Collection<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(ThreeProvinces::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String cell) {
        var isPlain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
