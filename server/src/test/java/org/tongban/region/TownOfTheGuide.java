package org.tongban.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;

/** The town that docs/region.md writes from nothing: its files are taken from the page as they stand there. */
public final class TownOfTheGuide {
    private static final Pattern FILE =
            Pattern.compile("^`([\\w/.-]+)`\\n\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private TownOfTheGuide() {}

    /** By path. */
    static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        var found = FILE.matcher(read(TestGround.ROOT.resolve("docs/region.md")));
        while (found.find()) files.put(found.group(1), found.group(2));
        return files;
    }

    /** Does in a folder what the page tells to do, down to the copied calendar. */
    public static void writeTo(Path folder) throws IOException {
        FileSystemUtils.copyRecursively(
                TestGround.ROOT.resolve("regions/chongqing/calendar"), folder.resolve("calendar"));
        for (var file : files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
