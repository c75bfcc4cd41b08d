package org.tongban.casework;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.catalog.LicenceAct;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Rejection;
import org.tongban.licence.Licence;
import org.tongban.licence.LicenceState;
import org.tongban.licence.Licences;

/** Looks after the licences that cases are about: one open case for each, and no grant of what is gone. */
@Component
public class Subjects {
    private final BeyondStore store;
    private final Licences licences;

    Subjects(BeyondStore store, Licences licences) {
        this.store = store;
        this.licences = licences;
    }

    /** Why no case can be opened about a licence that its holder has: another one is. */
    public Optional<Rejection> busy(UUID licence) {
        return store.openAbout(licence, "").map(SubjectRejection.LicenceBusy::new);
    }

    /** With the case's row, in the same transaction. */
    void open(CaseFile file) {
        store.open(file);
    }

    /** Revoking waits for nobody, but is done once. */
    void claim(CaseSnapshot snapshot) {
        if (snapshot.subject().isEmpty()) return;
        var subject = snapshot.subject().get();
        store.claim(subject.licence());
        var service = subject.act() == LicenceAct.REVOKE ? snapshot.service() : "";
        store.openAbout(subject.licence(), service).ifPresent(number -> {
            throw new RejectedException(new SubjectRejection.LicenceBusy(number));
        });
    }

    /** What was revoked, cancelled or suspended since it was applied for cannot be granted any more. */
    Optional<Rejection> keptFrom(CaseFile file, CaseCommand command) {
        var grants = command instanceof CaseCommand.Grant || command instanceof CaseCommand.GrantBySilence;
        return grants
                ? file.progress()
                        .beyond()
                        .subject()
                        .filter(subject -> !fits(subject.act(), licences.current(subject.licence())))
                        .map(subject -> new SubjectRejection.LicenceGone(subject.number()))
                : Optional.empty();
    }

    private static boolean fits(LicenceAct act, Licence licence) {
        return act.endsIt() ? licence.isInForce() : licence.storedState() == LicenceState.VALID;
    }
}
