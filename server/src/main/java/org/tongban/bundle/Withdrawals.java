package org.tongban.bundle;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseCommand;
import org.tongban.casework.CaseState;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;

/** The applicant takes back one part, with what hangs on it, or the whole. */
@Service
class Withdrawals {
    private static final int MAX_REASON = 500;

    private final BundleFileStore files;
    private final PartStore store;
    private final Parts parts;
    private final Casework casework;
    private final Catalog catalog;
    private final InstantSource time;

    Withdrawals(
            BundleFileStore files,
            PartStore store,
            Parts parts,
            Casework casework,
            Catalog catalog,
            InstantSource time) {
        this.files = files;
        this.store = store;
        this.parts = parts;
        this.casework = casework;
        this.catalog = catalog;
        this.time = time;
    }

    /**
     * @param withOthers that what waits for its result ends with it was said, and is wanted
     * @throws RejectedException {@code bundle.no-such-bundle}, {@code bundle.no-such-part},
     *     {@code bundle.part-not-withdrawable}, {@code bundle.others-hang-on-it}, {@code bundle.changed-meanwhile}
     */
    @Transactional
    BundleFile part(UUID id, String service, int version, boolean withOthers, String reason, Caller caller) {
        var file = held(id, version, reason, caller);
        var all = store.of(id);
        var part = all.stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new BundleRejection.NoSuchPart()));
        if (!canBeWithdrawn(part, caller)) throw new RejectedException(new BundleRejection.PartNotWithdrawable());
        var others = Parts.hangingOn(part, all);
        if (!others.isEmpty() && !withOthers) {
            throw new RejectedException(new BundleRejection.OthersHangOnIt(names(others)));
        }
        var wanted = new ArrayList<>(others);
        wanted.addFirst(part);
        return withdraw(file, wanted, reason, caller);
    }

    /** All that can still be taken back; a licence that is being made is not. */
    @Transactional
    BundleFile whole(UUID id, int version, String reason, Caller caller) {
        var file = held(id, version, reason, caller);
        var wanted = store.of(id).stream()
                .filter(part -> canBeWithdrawn(part, caller))
                .toList();
        if (wanted.isEmpty()) throw new RejectedException(new BundleRejection.PartNotWithdrawable());
        return withdraw(file, wanted, reason, caller);
    }

    private BundleFile held(UUID id, int version, String reason, Caller caller) {
        if (reason.length() > MAX_REASON) throw new RejectedException(new BundleRejection.ReasonTooLong(MAX_REASON));
        var file = files.find(id, caller.id())
                .filter(each -> each.submitted().isPresent())
                .flatMap(each -> files.lock(each.id()))
                .orElseThrow(() -> new RejectedException(new BundleRejection.NoSuchBundle()));
        if (file.version() != version) throw new RejectedException(new BundleRejection.Changed());
        return file;
    }

    private BundleFile withdraw(BundleFile file, List<Part> wanted, String reason, Caller caller) {
        for (var part : wanted) {
            if (part.caseId() != null) {
                var current = casework.find(part.caseId(), caller);
                casework.command(part.caseId(), current.version(), new CaseCommand.Withdraw(reason), caller);
            }
            parts.happens(part, new PartEvent.Withdrawn(), caller);
        }
        files.touch(file.id(), time.instant());
        return files.find(file.id()).orElseThrow();
    }

    boolean canBeWithdrawn(Part part, Caller caller) {
        return switch (part.state()) {
            case WAITING -> true;
            case RUNNING -> {
                var file = casework.find(java.util.Objects.requireNonNull(part.caseId()), caller);
                yield file.isOpen() && file.state() != CaseState.GRANTED;
            }
            case GRANTED, REFUSED, WITHDRAWN, BLOCKED -> false;
        };
    }

    private String names(List<Part> parts) {
        var language = Calls.current().language();
        var comma = language.getLanguage().equals("en") ? ", " : "、";
        return parts.stream()
                .map(part -> catalog.guide(part.guideVersion()).name().in(language))
                .collect(Collectors.joining(comma));
    }
}
