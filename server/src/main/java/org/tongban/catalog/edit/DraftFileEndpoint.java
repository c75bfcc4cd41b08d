package org.tongban.catalog.edit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.SaidFinding;

/** {@code /api/desk/catalog/adjustments/{id}/file}: the texts of an adjustment, and what the lint says of them. */
@RestController
class DraftFileEndpoint {
    private static final int MOST_OPS = 200;

    private final Adjustments adjustments;
    private final DraftFiles files;
    private final DraftFileStore store;
    private final AdjustmentCheck check;

    DraftFileEndpoint(Adjustments adjustments, DraftFiles files, DraftFileStore store, AdjustmentCheck check) {
        this.adjustments = adjustments;
        this.files = files;
        this.store = store;
        this.check = check;
    }

    /** @param text null to take the file away */
    record WholeFile(
            String path, int expectedVersion, @Nullable String text) {
        WholeFile {
            path = Objects.requireNonNullElse(path, "");
        }
    }

    /** @param expectedVersion 0 for a file that the adjustment does not have yet: the edit begins with the one in force */
    record Patch(String path, int expectedVersion, List<PatchOp> ops) {
        Patch {
            path = Objects.requireNonNullElse(path, "");
            ops = Objects.requireNonNullElse(ops, List.of());
        }
    }

    /** @param text both merged by hand; null to have it done line by line */
    record Rebase(
            String path, int expectedVersion, @Nullable String text) {
        Rebase {
            path = Objects.requireNonNullElse(path, "");
        }
    }

    /**
     * @param text null where the file goes
     * @param base what the edit began with; null where there was no file
     * @param inForce what is published now; null where there is no file
     * @param overtaken whether both changed the same lines
     * @param json the same values as the text; null where it cannot be read
     */
    record DraftText(
            String path,
            int version,
            @Nullable String text,
            @Nullable String base,
            @Nullable String inForce,
            boolean overtaken,
            Instant changedAt,
            @Nullable Object json,
            List<SaidFinding> findings) {}

    /** @param overtaken files of which others have changed the same lines since */
    record Findings(int errors, int warnings, List<String> overtaken, List<SaidFinding> findings) {}

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "read a file of an adjustment beside what is in force")
    @GetMapping("/api/desk/catalog/adjustments/{id}/file")
    DraftText file(@PathVariable UUID id, @RequestParam String path) {
        adjustments.find(id);
        if (!CatalogueFiles.isOfCatalogue(path)) throw new RejectedException(new AdjustmentRejection.NoSuchFile(path));
        var file =
                store.find(id, path).orElseThrow(() -> new RejectedException(new AdjustmentRejection.NoSuchFile(path)));
        return text(id, file);
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "save a file of a draft")
    @PutMapping("/api/desk/catalog/adjustments/{id}/file")
    DraftText save(@PathVariable UUID id, @RequestBody WholeFile body, Caller caller) {
        return text(id, files.save(id, body.path(), body.expectedVersion(), bytes(body.text()), caller));
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "change places in a file of a draft")
    @PatchMapping("/api/desk/catalog/adjustments/{id}/file")
    DraftText patch(@PathVariable UUID id, @RequestBody Patch body, Caller caller) {
        if (body.ops().isEmpty() || body.ops().size() > MOST_OPS || body.ops().contains(null))
            throw new RejectedException(new PlatformRejection.BadParameter("ops"));
        return text(id, files.patch(id, body.path(), body.expectedVersion(), patching(body), caller));
    }

    private static UnaryOperator<String> patching(Patch body) {
        return body.path().endsWith(".csv")
                ? text -> TableText.patched(body.path(), text, body.ops())
                : text -> ItemText.patched(body.path(), text, body.ops());
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "take in what was published meanwhile")
    @PostMapping("/api/desk/catalog/adjustments/{id}/rebase")
    DraftText rebase(@PathVariable UUID id, @RequestBody Rebase body, Caller caller) {
        return text(id, files.rebase(id, body.path(), body.expectedVersion(), bytes(body.text()), caller));
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "leave a file as it is in force")
    @DeleteMapping("/api/desk/catalog/adjustments/{id}/file")
    void drop(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "0") int expectedVersion,
            Caller caller) {
        files.drop(id, path, expectedVersion, caller);
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "see what the lint says of an adjustment")
    @GetMapping("/api/desk/catalog/adjustments/{id}/findings")
    Findings findings(@PathVariable UUID id) {
        adjustments.find(id);
        var proposal = check.proposal(id);
        var found = check.findings(proposal, Calls.current().language());
        var errors = (int) found.stream().filter(SaidFinding::blocks).count();
        return new Findings(errors, found.size() - errors, proposal.overtaken(), found);
    }

    private DraftText text(UUID id, DraftFile file) {
        var proposal = check.proposal(id);
        var path = file.path();
        var findings = check.findings(proposal, Calls.current().language()).stream()
                .filter(each -> each.blocks() || each.file().equals(path))
                .toList();
        return new DraftText(
                path,
                file.version(),
                string(file.content()),
                string(file.base()),
                string(Proposal.inForce(proposal.before().pack(), path)),
                proposal.overtaken().contains(path),
                file.changedAt(),
                FileValues.of(proposal.after(), path),
                findings);
    }

    private static Optional<byte[]> bytes(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> each.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String string(Optional<byte[]> content) {
        return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(null);
    }
}
