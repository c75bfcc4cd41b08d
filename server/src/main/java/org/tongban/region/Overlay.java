package org.tongban.region;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Zones;
import org.tongban.region.EditedFileStore.EditedFile;
import org.tongban.region.Finding.Severity;

/**
 * The folder's files with those over them that the desk published. A file that has come back to the folder, by export
 * and whatever was edited there since, is the folder's again.
 *
 * @param returned paths of those that came back
 */
record Overlay(Pack pack, List<String> returned) {
    /** What an export leaves beside the files: the desk's files that it holds, as sha256sum writes them. */
    static final String EXPORTED = ".exported";

    private static final String REMOVED = "-".repeat(64);

    /** @throws PackException where a file was edited both in the folder and at the desk, with a finding for each */
    static Overlay of(Pack folder, List<EditedFile> edited) {
        var exported = exported(folder);
        var over = new HashMap<String, Optional<byte[]>>();
        var returned = new ArrayList<String>();
        var conflicts = new ArrayList<Finding>();
        for (var file : edited) {
            var here = folder.hash(file.path());
            if (here.equals(hash(file))) returned.add(file.path());
            else if (here.equals(file.baseHash())) over.put(file.path(), file.content());
            else if (digest(file).equals(exported.get(file.path()))) returned.add(file.path());
            else conflicts.add(conflict(file));
        }
        if (!conflicts.isEmpty()) throw new PackException("", conflicts);
        return new Overlay(folder.with(over), returned);
    }

    /** As {@link #of}, but what the desk published wins everywhere: for an export, which is the way out of a conflict. */
    static Pack forced(Pack folder, List<EditedFile> edited) {
        return folder.with(edited.stream().collect(Collectors.toMap(EditedFile::path, EditedFile::content)));
    }

    /** The text of {@link #EXPORTED}. */
    static String mark(List<EditedFile> edited) {
        return edited.stream()
                .map(file -> digest(file) + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> exported(Pack folder) {
        return folder.exported()
                .map(mark -> new String(mark, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split("  ", 2))
                        .filter(line -> line.length == 2)
                        .collect(Collectors.toMap(line -> line[1], line -> line[0], (_, last) -> last)))
                .orElse(Map.of());
    }

    /** As a pack says it: empty where there is no file. */
    private static String hash(EditedFile file) {
        return file.content().map(Sha256::hex).orElse("");
    }

    private static String digest(EditedFile file) {
        return file.content().map(Sha256::hex).orElse(REMOVED);
    }

    private static Finding conflict(EditedFile file) {
        var day = Zones.dateOf(file.changedAt()).toString();
        return new Finding("edited-in-both", Severity.ERROR, file.path(), 0, Map.of("day", day));
    }
}
