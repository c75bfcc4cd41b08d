package org.tongban.bundle;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseFile;
import org.tongban.casework.CaseSnapshot;
import org.tongban.casework.CaseTerms;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;

/**
 * Opens the cases of parts, notes how they end and what that means for those that wait. Each step is one transaction that
 * holds the file: a part's state and its case change together or not at all, and a step done before is not done again.
 */
@Service
class Parts {
    private final BundleFileStore files;
    private final PartStore store;
    private final Results results;
    private final Casework casework;
    private final Catalog catalog;
    private final Licences licences;
    private final Acts acts;
    private final TellOfBlocked tell;
    private final InstantSource time;

    Parts(
            BundleFileStore files,
            PartStore store,
            Results results,
            Casework casework,
            Catalog catalog,
            Licences licences,
            Acts acts,
            TellOfBlocked tell,
            InstantSource time) {
        this.files = files;
        this.store = store;
        this.results = results;
        this.casework = casework;
        this.catalog = catalog;
        this.licences = licences;
        this.acts = acts;
        this.tell = tell;
        this.time = time;
    }

    /** @param licences those of the library that stand in for paper */
    record Beginning(Part part, Set<UUID> licences) {}

    /** Writes down the parts of a file and opens those that wait for nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(BundleFile file, List<Beginning> beginnings, Caller caller) {
        for (var beginning : beginnings) store.insert(beginning.part(), time.instant());
        for (var beginning : beginnings) {
            var part = beginning.part();
            if (part.waitsFor().isEmpty()) open(file, part, beginning.licences(), caller);
        }
    }

    /** What the end of a case means for its bundle. Said twice, it is done once. */
    @Transactional
    void caseEnded(CaseFile ended) {
        var event = PartEvent.of(ended.state());
        var owner = store.ofCase(ended.id());
        if (event.isEmpty() || owner.isEmpty()) return;
        var file = files.lock(owner.get().file()).orElseThrow();
        var part = store.ofCase(ended.id()).orElseThrow();
        if (!happens(part, event.get(), Caller.SYSTEM)) return;
        if (event.get() instanceof PartEvent.Granted) {
            unblock(file);
            openWhatMayBegin(file);
        } else {
            block(file, part);
        }
        files.touch(file.id(), time.instant());
    }

    /** A part that had come to no good end is decided once more; what needs it waits for how that ends. */
    @Transactional
    void caseReopened(CaseFile reopened) {
        var owner = store.ofCase(reopened.id());
        if (owner.isEmpty()) return;
        var file = files.lock(owner.get().file()).orElseThrow();
        var part = store.ofCase(reopened.id()).orElseThrow();
        if (happens(part, new PartEvent.Reopened(), Caller.SYSTEM)) files.touch(file.id(), time.instant());
    }

    /** Those that were ended because of a part which is granted after all, unless another stands in their way. */
    private void unblock(BundleFile file) {
        var all = store.of(file.id());
        var doomed = doomed(all);
        for (var part : all) {
            var mayWait = part.state() == PartState.BLOCKED && part.content() != null;
            if (mayWait && !doomed.contains(part.service())) happens(part, new PartEvent.Unblocked(), Caller.SYSTEM);
        }
    }

    /** The services of parts that came to no good end, of those that need them, and so on. */
    static Set<String> doomed(List<Part> all) {
        var doomed = new HashSet<String>();
        all.stream()
                .filter(each -> each.state() == PartState.REFUSED || each.state() == PartState.WITHDRAWN)
                .map(Part::service)
                .forEach(doomed::add);
        while (all.stream().anyMatch(each -> hangs(each, doomed) && !doomed.contains(each.service()))) {
            all.stream()
                    .filter(each -> hangs(each, doomed))
                    .map(Part::service)
                    .toList()
                    .forEach(doomed::add);
        }
        return doomed;
    }

    /** True if it happened; false where it had happened before or cannot happen. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean happens(Part part, PartEvent event, Caller actor) {
        var after = part.after(event);
        if (after.isEmpty()) return false;
        var now = time.instant();
        store.update(after.get(), now);
        acts.happened(part, event, actor, now);
        return true;
    }

    private void openWhatMayBegin(BundleFile file) {
        var all = store.of(file.id());
        for (var part : all) {
            if (part.state() != PartState.WAITING) continue;
            var needed = all.stream()
                    .filter(each -> part.waitsFor().contains(each.service()))
                    .toList();
            if (needed.stream().allMatch(each -> each.state() == PartState.GRANTED)) {
                var completed = results.complete(part, needed, file.person());
                open(file, completed.part(), completed.licences(), Caller.SYSTEM);
            }
        }
    }

    private void open(BundleFile file, Part part, Set<UUID> used, Caller caller) {
        var content = java.util.Objects.requireNonNull(part.content());
        var opened = casework.open(
                new CaseSnapshot(
                        file.person(),
                        file.personMasked(),
                        part.service(),
                        part.guideVersion(),
                        part.implementationCode(),
                        part.authority(),
                        part.division(),
                        CaseTerms.of(catalog.guide(part.guideVersion()), content.answers()),
                        content),
                caller);
        var holder = Caller.applicant(file.person());
        used.forEach(licence -> licences.logUse(licence, holder, part.service(), opened.id()));
        happens(part, new PartEvent.Opened(opened.id(), opened.number()), caller);
    }

    /** Those that need a part which came to no good end are ended, and those that need them. */
    private void block(BundleFile file, Part cause) {
        var blocked = hangingOn(cause, store.of(file.id()));
        for (var part : blocked) happens(part, new PartEvent.Blocked(cause.service()), Caller.SYSTEM);
        if (!blocked.isEmpty()) tell.blocked(file, cause, blocked);
    }

    /** The parts that still wait for this one, for one of those, and so on. */
    static List<Part> hangingOn(Part cause, List<Part> all) {
        var ended = new HashSet<String>();
        ended.add(cause.service());
        var waiting =
                all.stream().filter(each -> each.state() == PartState.WAITING).toList();
        while (waiting.stream().anyMatch(each -> hangs(each, ended) && !ended.contains(each.service()))) {
            waiting.stream()
                    .filter(each -> hangs(each, ended))
                    .map(Part::service)
                    .toList()
                    .forEach(ended::add);
        }
        return waiting.stream()
                .filter(each -> ended.contains(each.service()))
                .filter(each -> !each.service().equals(cause.service()))
                .toList();
    }

    private static boolean hangs(Part part, Set<String> on) {
        return part.waitsFor().stream().anyMatch(on::contains);
    }

    /** What waits for this part directly. */
    static Stream<Part> waitingFor(Part cause, List<Part> all) {
        return all.stream().filter(each -> each.state() == PartState.WAITING).filter(each -> each.waitsFor()
                .contains(cause.service()));
    }
}
