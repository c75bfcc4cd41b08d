package org.tongban.region;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.kernel.Sha256;
import org.tongban.region.Finding.Severity;

/**
 * The files of a region, read once, all of them; paths inside a pack have slashes. A pack never changes: {@link #with}
 * gives another. What was parsed of it is kept as long as there is room.
 */
public final class Pack {
    /** The villages of a large province are 3 MB; what is larger is a mistake, and is not read at all. */
    private static final int MAX_MEGABYTES = 32;

    static final Pack EMPTY = new Pack(new TreeMap<>(), Optional.empty());

    private final SortedMap<String, byte[]> files;
    private final Optional<byte[]> exported;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private volatile SoftReference<Parsed> parsed = new SoftReference<>(new Parsed());
    private volatile String hash = "";

    private Pack(SortedMap<String, byte[]> files, Optional<byte[]> exported) {
        this.files = files;
        this.exported = exported;
    }

    private record Parsed(Map<String, PackNode> nodes, Map<String, PackTable> tables) {
        Parsed() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Parsed without(Map<String, ?> changed) {
            var rest = new Parsed();
            rest.nodes.putAll(nodes);
            rest.tables.putAll(tables);
            rest.nodes.keySet().removeAll(changed.keySet());
            rest.tables.keySet().removeAll(changed.keySet());
            return rest;
        }
    }

    private Parsed parsed() {
        var kept = parsed.get();
        if (kept != null) return kept;
        var anew = new Parsed();
        parsed = new SoftReference<>(anew);
        return anew;
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
        return new Pack(files, exported(folder));
    }

    private static Optional<byte[]> exported(Path folder) {
        var mark = folder.resolve(Overlay.EXPORTED);
        try {
            return Files.isRegularFile(mark) ? Optional.of(Files.readAllBytes(mark)) : Optional.empty();
        } catch (IOException broken) {
            throw missing(Overlay.EXPORTED);
        }
    }

    /** What an export left beside the files; it is no part of the pack. */
    Optional<byte[]> exported() {
        return exported;
    }

    /** With some files changed: their new bytes, or none where a file goes. */
    public Pack with(Map<String, Optional<byte[]>> changed) {
        var others = new TreeMap<>(files);
        changed.forEach((path, content) ->
                content.ifPresentOrElse(bytes -> others.put(path, bytes.clone()), () -> others.remove(path)));
        var pack = new Pack(others, exported);
        pack.hashes.putAll(hashes);
        pack.hashes.keySet().removeAll(changed.keySet());
        pack.parsed = new SoftReference<>(parsed().without(changed));
        return pack;
    }

    /** Files in which another pack differs from this one, by name. */
    public List<String> differing(Pack other) {
        var all = new java.util.TreeSet<>(files.keySet());
        all.addAll(other.files.keySet());
        return all.stream()
                .filter(path -> !Arrays.equals(files.get(path), other.files.get(path)))
                .toList();
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

    /** SHA-256 of one file's content; empty where there is none. */
    public String hash(String path) {
        var content = files.get(path);
        return content == null ? "" : hashes.computeIfAbsent(path, _ -> Sha256.hex(content));
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
        return parsed().nodes().computeIfAbsent(path, _ -> PackNode.parse(path, text(path)));
    }

    /** Every YAML file directly in a folder, by name. */
    public List<PackNode> yamls(String folder) {
        return files(folder, ".yaml").stream().map(this::yaml).toList();
    }

    /** @throws PackException if the file is not there, is not UTF-8, or is no CSV with a header */
    public PackTable csv(String path) {
        return parsed().tables().computeIfAbsent(path, _ -> PackTable.parse(path, text(path)));
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
