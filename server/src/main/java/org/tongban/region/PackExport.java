package org.tongban.region;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tongban.region.EditedFileStore.EditedFile;

/** Writes a pack out byte for byte, and beside it which of its files are the desk's. */
public final class PackExport {
    private final Pack pack;
    private final List<EditedFile> edited;

    PackExport(Pack pack, List<EditedFile> edited) {
        this.pack = pack;
        this.edited = edited;
    }

    private byte[] mark() {
        return Overlay.mark(edited).getBytes(StandardCharsets.UTF_8);
    }

    /** Files of a zip have no dates, so that equal packs are equal zips. */
    public void zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var path : pack.files()) put(zip, path, pack.bytes(path));
        put(zip, Overlay.EXPORTED, mark());
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Into a folder that may have files already: those of the pack are replaced, those that the desk took away go. */
    void write(Path folder) throws IOException {
        for (var file : edited) if (file.content().isEmpty()) Files.deleteIfExists(folder.resolve(file.path()));
        for (var path : pack.files()) write(folder.resolve(path), pack.bytes(path));
        write(folder.resolve(Overlay.EXPORTED), mark());
    }

    private static void write(Path file, byte[] content) throws IOException {
        var parent = file.getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.write(file, content);
    }
}
