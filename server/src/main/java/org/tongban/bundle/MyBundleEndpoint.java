package org.tongban.bundle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.Casework;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/my/bundles}: an applicant's own bundles, each with its parts. */
@RestController
class MyBundleEndpoint {
    private static final int PIECE = 20;

    private final BundleFileStore files;
    private final PartStore parts;
    private final BundleViews views;
    private final Bundles bundles;
    private final Withdrawals withdrawals;
    private final Casework casework;

    MyBundleEndpoint(
            BundleFileStore files,
            PartStore parts,
            BundleViews views,
            Bundles bundles,
            Withdrawals withdrawals,
            Casework casework) {
        this.files = files;
        this.parts = parts;
        this.views = views;
        this.bundles = bundles;
        this.withdrawals = withdrawals;
        this.casework = casework;
    }

    record Withdrawal(int expectedVersion, @Nullable String reason) {}

    /** @param withOthers true where what waits for its result is to end with it */
    record PartWithdrawal(
            int expectedVersion,
            @Nullable String reason,
            @Nullable Boolean withOthers) {}

    /** The bundle that a case is part of. */
    record Around(UUID id, String number, String name) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "list my bundles")
    @GetMapping("/api/my/bundles")
    Slice<BundleView.Line> list(@RequestParam(required = false) @Nullable UUID cursor, Caller caller) {
        var language = Calls.current().language();
        var rows = files.submitted(caller.id(), cursor == null ? BundleFileStore.NEWEST : cursor, PIECE + 1);
        var shown = rows.subList(0, Math.min(PIECE, rows.size()));
        return new Slice<>(
                shown.stream().map(file -> views.line(file, language)).toList(),
                rows.size() > PIECE ? shown.getLast().id().toString() : "");
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see where my bundle stands")
    @GetMapping("/api/my/bundles/{id}")
    BundleView show(@PathVariable UUID id, Caller caller) {
        var file = files.find(id, caller.id())
                .filter(each -> each.submitted().isPresent())
                .orElseThrow(() -> new RejectedException(new BundleRejection.NoSuchBundle()));
        return view(file, caller);
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "withdraw my bundle")
    @PostMapping("/api/my/bundles/{id}/withdrawal")
    BundleView withdraw(@PathVariable UUID id, @RequestBody Withdrawal wish, Caller caller) {
        return view(withdrawals.whole(id, wish.expectedVersion(), said(wish.reason()), caller), caller);
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "withdraw a part of my bundle")
    @PostMapping("/api/my/bundles/{id}/parts/{service}/withdrawal")
    BundleView withdrawPart(
            @PathVariable UUID id, @PathVariable String service, @RequestBody PartWithdrawal wish, Caller caller) {
        var file = withdrawals.part(
                id,
                service,
                wish.expectedVersion(),
                Boolean.TRUE.equals(wish.withOthers()),
                said(wish.reason()),
                caller);
        return view(file, caller);
    }

    /** No content where the case is part of none. */
    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see which bundle my case is part of")
    @GetMapping("/api/my/cases/{id}/bundle")
    ResponseEntity<Around> around(@PathVariable UUID id, Caller caller) {
        casework.find(id, caller);
        return parts.ofCase(id)
                .flatMap(part -> files.find(part.file()))
                .map(file -> ResponseEntity.ok(new Around(
                        file.id(),
                        file.receipt().number(),
                        bundles.version(file.bundleVersion())
                                .name()
                                .in(Calls.current().language()))))
                .orElse(ResponseEntity.noContent().build());
    }

    private BundleView view(BundleFile file, Caller caller) {
        return views.view(file, caller, Calls.current().language());
    }

    private static String said(@Nullable String reason) {
        return reason == null ? "" : reason.strip();
    }
}
