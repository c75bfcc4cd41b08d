package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The limits of STYLE.md. An exception is listed here with its reason, or it is not one. */
class SizeAndNamesTest {
    private static final int MAX_FILE_LINES = 300;
    private static final int MAX_METHOD_LINES = 40;

    /** BaseItem is the catalogue's own word for the entry that a region's items implement (基本目录). */
    private static final Set<String> NAMES_ALLOWED = Set.of("BaseItem");

    private static final Set<String> LONG_FILES_ALLOWED = Set.of();

    /** Both hand over the record of a case at the desk, which has more than forty parts, each on a line of its own. */
    private static final Set<String> LONG_METHODS_ALLOWED = Set.of(
            "server/src/main/java/org/tongban/casework/DeskCaseViews.java DeskCaseViews.whole",
            "server/src/main/java/org/tongban/casework/DeskCaseView.java DeskCaseView.forThoseAsked");

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules", "dist", ".git", "data");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(Impl|Utils?|Helper|Manager|Common|Base|DTO|Dto|VO|Vo)(?![a-z])");

    private static final List<Path> SOURCES = new ArrayList<>();

    @BeforeAll
    static void collect() throws IOException {
        Files.walkFileTree(TestGround.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var skipped = SKIPPED_FOLDERS.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.toString();
                if (name.endsWith("schema.d.ts")) return FileVisitResult.CONTINUE;
                if (name.endsWith(".java") || name.endsWith(".ts") || name.endsWith(".vue")) SOURCES.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(SOURCES).hasSizeGreaterThan(50);
    }

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : SOURCES) {
            var lines = Files.readAllLines(file).size();
            if (lines > MAX_FILE_LINES && !LONG_FILES_ALLOWED.contains(relative(file))) {
                tooLong.add(relative(file) + " has " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_method_is_longer_than_40_lines() throws IOException {
        var tooLong = new ArrayList<String>();
        eachType((file, type, positions) -> {
            for (var member : type.getMembers()) {
                if (member instanceof MethodTree method && method.getBody() != null) {
                    var name = relative(file) + " " + type.getSimpleName() + "." + method.getName();
                    var lines = positions.linesOf(method);
                    if (lines > MAX_METHOD_LINES && !LONG_METHODS_ALLOWED.contains(name)) {
                        tooLong.add(name + " has " + lines);
                    }
                }
            }
        });
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_type_is_named_by_an_empty_word() throws IOException {
        var empty = new ArrayList<String>();
        eachType((file, type, _) -> {
            var name = type.getSimpleName().toString();
            if (EMPTY_WORDS.matcher(name).find() && !NAMES_ALLOWED.contains(name)) {
                empty.add(relative(file) + " " + name);
            }
        });
        assertThat(empty).isEmpty();
    }

    @Test
    void a_test_never_sleeps() throws IOException {
        var sleeping = new ArrayList<String>();
        var call = "Thread" + ".sleep(";
        for (var file : SOURCES) {
            if (file.toString().contains("src/test") && Files.readString(file).contains(call)) {
                sleeping.add(relative(file));
            }
        }
        assertThat(sleeping).isEmpty();
    }

    private interface TypeVisitor {
        void visit(Path file, ClassTree type, Positions positions);
    }

    private record Positions(CompilationUnitTree unit, Trees trees) {
        long linesOf(MethodTree method) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            var start = method.getBody();
            return map.getLineNumber(positions.getEndPosition(unit, start))
                    - map.getLineNumber(positions.getStartPosition(unit, start))
                    + 1;
        }
    }

    private static void eachType(TypeVisitor visitor) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var java = SOURCES.stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        var file = Path.of(unit.getSourceFile().toUri());
                        visitor.visit(file, type, new Positions(unit, trees));
                        return super.visitClass(type, nothing);
                    }
                }.scan(unit, null);
            }
        }
    }

    private static String relative(Path file) {
        return TestGround.ROOT.relativize(file).toString();
    }
}
