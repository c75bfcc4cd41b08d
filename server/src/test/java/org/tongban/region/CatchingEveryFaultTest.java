package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.platform.Messages;

/** Every rule of the lint fires where its fault was planted, and is silent where the same place is right. */
class CatchingEveryFaultTest {
    private static final Path PACKS = TestGround.ROOT.resolve("server/src/test/resources/packs");
    private static final Path SOURCES = TestGround.ROOT.resolve("server/src/main/java");
    private static final Pattern RAISED = Pattern.compile("(?:\\.error|\\.warning|new Finding)\\(\\s*\"([a-z-]+)\"");
    private static final Messages MESSAGES = new Messages();
    /** Grounds in which nothing was found, so that each is looked at once. */
    private static final Set<List<Edit>> CLEAN = new HashSet<>();

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    /** @param good what stands in the file, or {@code *} for all of it */
    private record Edit(String file, String good, String bad) {}

    private record Fault(String code, Edit edit, List<Edit> ground) {
        @Override
        public String toString() {
            return code + " in " + edit.file() + ": " + edit.bad();
        }
    }

    static List<Fault> faults() throws IOException {
        Map<String, List<Edit>> grounds = new LinkedHashMap<>();
        var faults = new ArrayList<Fault>();
        for (var line : Files.readAllLines(PACKS.resolve("faults.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = Stream.of(line.split("\\|", -1))
                    .map(cell -> cell.strip().replace("\\n", "\n"))
                    .toList();
            var edit = new Edit(cells.get(1), cells.get(2), cells.get(3));
            if (line.startsWith("@")) {
                grounds.computeIfAbsent(cells.getFirst().substring(1), _ -> new ArrayList<>())
                        .add(edit);
            } else {
                var ground = cells.size() > 4 ? grounds.get(cells.get(4)) : List.<Edit>of();
                faults.add(new Fault(cells.getFirst(), edit, ground));
            }
        }
        return faults;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_wrong_place_is_named_and_nothing_was_said_before(Fault fault) throws IOException {
        FileSystemUtils.copyRecursively(PACKS.resolve("tiny"), folder);
        for (var edit : fault.ground()) write(edit);
        if (!CLEAN.contains(fault.ground()))
            assertThat(findings()).as("where nothing is wrong").isEmpty();
        CLEAN.add(fault.ground());

        write(fault.edit());

        assertThat(findings())
                .filteredOn(finding -> finding.code().equals(fault.code()))
                .isNotEmpty()
                .allSatisfy(CatchingEveryFaultTest::saysWhatIsWrong);
    }

    private static void saysWhatIsWrong(Finding finding) {
        assertThat(finding.file()).isNotBlank();
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var sentence = MESSAGES.text("lint." + finding.code(), finding.args(), language);
            assertThat(sentence).doesNotContainPattern("\\{\\w+}").doesNotStartWith("lint.");
        }
    }

    @Test
    void no_rule_goes_without_a_fault_and_no_fault_without_a_rule() throws IOException {
        var planted = faults().stream().map(Fault::code).collect(Collectors.toCollection(TreeSet::new));
        var explained = MESSAGES.of(Locale.CHINESE).keySet().stream()
                .filter(key -> key.startsWith("lint.") && !key.startsWith("lint.word.") && !key.startsWith("lint.law."))
                .map(key -> key.substring("lint.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        explained.remove("edited-in-both"); // not in the pack alone: see KeepingWhatTheDeskPublishedTest
        assertThat(planted).isEqualTo(explained).hasSizeGreaterThan(60);
        assertThat(explained)
                .containsAll(raised().stream()
                        .filter(code -> !code.equals("edited-in-both"))
                        .toList());
    }

    /** The codes that the sources hand to a finding by name. */
    private static Set<String> raised() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var codes = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> RAISED.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(codes).hasSizeGreaterThan(50);
            return codes;
        }
    }

    private List<Finding> findings() {
        try {
            return PackCheck.all(Pack.read(folder), Locale.CHINESE).all();
        } catch (PackException unreadable) {
            return unreadable.findings();
        }
    }

    private void write(Edit edit) throws IOException {
        var file = folder.resolve(edit.file());
        switch (edit.bad()) {
            case "(deleted)" -> Files.delete(file);
            case "(GBK)" -> Files.write(file, read(file).getBytes(Charset.forName("GBK")));
            case "(BOM)" -> Files.writeString(file, "\uFEFF" + read(file));
            case "(100 MB)" -> lengthen(file);
            default -> {
                assertThat(read(file)).contains(edit.good());
                Files.writeString(file, read(file).replace(edit.good(), edit.bad()));
            }
        }
    }

    private static void lengthen(Path file) throws IOException {
        try (var line = new RandomAccessFile(file.toFile(), "rw")) {
            assumeTrue(file.toFile().getUsableSpace() > 200L * MEGABYTE, "room for a long line");
            line.setLength(100L * MEGABYTE);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
