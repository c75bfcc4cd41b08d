package org.tongban.catalog.edit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Pack;
import org.tongban.region.Packs;

/** {@code /api/desk/catalog/files}: the texts in force, and the whole pack to take along. */
@RestController
class CatalogueFileEndpoint {
    private final Packs packs;

    CatalogueFileEndpoint(Packs packs) {
        this.packs = packs;
    }

    /**
     * @param hash SHA-256 of its content
     * @param name of the service, the bundle or the licence type that it describes; empty for a table
     */
    record FileInForce(String path, String hash, String name) {}

    /** @param json the same values as the text; null where it is no table and no list of values */
    record TextInForce(
            String path, String hash, String text, @Nullable Object json) {}

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "see which texts the catalogue consists of")
    @GetMapping("/api/desk/catalog/files")
    List<FileInForce> files(@RequestParam(defaultValue = "") String under) {
        var pack = packs.inForce().pack();
        return pack.files().stream()
                .filter(CatalogueFiles::isOfCatalogue)
                .filter(path -> path.startsWith(under))
                .map(path -> new FileInForce(path, pack.hash(path), name(pack, path)))
                .toList();
    }

    private static String name(Pack pack, String path) {
        return path.endsWith(".yaml") ? pack.yaml(path).text("name").zh() : "";
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "read a text of the catalogue")
    @GetMapping("/api/desk/catalog/file")
    TextInForce file(@RequestParam String path) {
        var pack = packs.inForce().pack();
        if (!CatalogueFiles.isOfCatalogue(path) || !pack.has(path))
            throw new RejectedException(new AdjustmentRejection.NoSuchFile(path));
        var text = new String(pack.bytes(path), StandardCharsets.UTF_8);
        return new TextInForce(path, pack.hash(path), text, FileValues.of(pack, path));
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.NODE, purpose = "take the whole pack along as text")
    @GetMapping("/api/desk/catalog/pack.zip")
    ResponseEntity<byte[]> pack() throws IOException {
        var zip = new ByteArrayOutputStream();
        packs.export().zip(zip);
        var name = ContentDisposition.attachment().filename("pack.zip").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(zip.toByteArray());
    }
}
