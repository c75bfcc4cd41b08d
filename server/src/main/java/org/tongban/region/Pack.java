package org.tongban.region;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongban.kernel.Sha256;
import org.tongban.region.Finding.Severity;

/** The files of a region, read once, all of them; paths inside a pack have slashes. */
public final class Pack {
    /** The villages of a large province are 3 MB; what is larger is a mistake, and is not read at all. */
    private static final int MAX_MEGABYTES = 32;

    private final SortedMap<String, byte[]> files;
    private final Map<String, PackNode> parsed = new HashMap<>();
    private final Map<String, PackTable> tables = new HashMap<>();
    private String hash = "";

    private Pack(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @throws PackException if the folder is not there or cannot be read */
    public static Pack read(Path folder) {
        if (!Files.isDirectory(folder)) throw missing(folder.toString());
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (isHidden(path)) continue;
                var megabytes = Files.size(file) / 1024 / 1024;
                if (megabytes >= MAX_MEGABYTES) throw tooLarge(path, megabytes);
                files.put(path, Files.readAllBytes(file));
            }
        } catch (IOException broken) {
            throw missing(String.valueOf(broken.getMessage()));
        }
        return new Pack(files);
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.endsWith("~");
    }

    /** SHA-256 over all paths and contents. */
    public String hash() {
        if (hash.isEmpty()) hash = digest();
        return hash;
    }

    private String digest() {
        var digest = Sha256.digest();
        files.forEach((path, content) -> {
            digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** The files directly in a folder whose names end so, by name: {@code files("services", ".yaml")}. */
    public List<String> files(String folder, String ending) {
        var start = folder.isEmpty() ? "" : folder + "/";
        return files.keySet().stream()
                .filter(path ->
                        path.startsWith(start) && path.endsWith(ending) && path.indexOf('/', start.length()) < 0)
                .toList();
    }

    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** @throws PackException if the file is not there */
    public byte[] bytes(String path) {
        var content = files.get(path);
        if (content == null) throw missing(path);
        return content;
    }

    /** @throws PackException if the file is not there or is not UTF-8 without a byte order mark */
    public String text(String path) {
        var content = bytes(path);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.startsWith("\uFEFF")) throw wrongEncoding(path, 1);
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw wrongEncoding(path, lineOfBadByte(content));
        }
    }

    /** @throws PackException if the file is not there, is not UTF-8, or is no YAML */
    public PackNode yaml(String path) {
        return parsed.computeIfAbsent(path, _ -> PackNode.parse(path, text(path)));
    }

    /** Every YAML file directly in a folder, by name. */
    public List<PackNode> yamls(String folder) {
        return files(folder, ".yaml").stream().map(this::yaml).toList();
    }

    /** @throws PackException if the file is not there, is not UTF-8, or is no CSV with a header */
    public PackTable csv(String path) {
        return tables.computeIfAbsent(path, _ -> PackTable.parse(path, text(path)));
    }

    private static int lineOfBadByte(byte[] content) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var end = java.nio.CharBuffer.allocate(content.length + 1);
        var bytes = ByteBuffer.wrap(content);
        decoder.decode(bytes, end, true);
        var line = 1;
        for (var i = 0; i < bytes.position(); i++) if (content[i] == '\n') line++;
        return line;
    }

    private static PackException missing(String path) {
        return new PackException(new Finding("missing-file", Severity.ERROR, path, 0, Map.of("path", path)));
    }

    private static PackException tooLarge(String path, long megabytes) {
        var args = Map.<String, Object>of("megabytes", megabytes, "limit", MAX_MEGABYTES);
        return new PackException(new Finding("file-too-large", Severity.ERROR, path, 0, args));
    }

    private static PackException wrongEncoding(String path, int line) {
        return new PackException(new Finding("encoding", Severity.ERROR, path, line, Map.of()));
    }
}
