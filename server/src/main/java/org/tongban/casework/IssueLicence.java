package org.tongban.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.Granted;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/**
 * Has the licence of a grant issued, then concludes the case; has it revoked once the grant no longer holds. Both in
 * one: a case that is decided again issues after it has revoked. Sealing runs outside any transaction.
 */
@Component
class IssueLicence extends CaseFollower {
    private final Casework casework;
    private final Licences licences;

    IssueLicence(CaseFeed feed, Casework casework, Licences licences) {
        super("casework.issue-licence", feed);
        this.casework = casework;
        this.licences = licences;
    }

    @Override
    public void handle(Happening happening) {
        switch (happening.recorded().event()) {
            case Granted granted when happening.file().state() == CaseState.GRANTED -> issue(happening.file(), granted);
            case CaseEvent.GrantVoided voided -> revoke(happening.recorded(), voided.reason());
            case CaseEvent.Reopened reopened -> revoke(happening.recorded(), reopened.reason());
            default -> {}
        }
    }

    /** What the case had issued until then. */
    private void revoke(RecordedEvent undone, String reason) {
        var head = new Caller(undone.role(), undone.actor(), undone.authority(), "", undone.post());
        casework.history(undone.caseId(), Caller.SYSTEM).stream()
                .filter(earlier -> earlier.version() < undone.version())
                .map(RecordedEvent::event)
                .filter(CaseEvent.Concluded.class::isInstance)
                .flatMap(concluded -> ((CaseEvent.Concluded) concluded).licence().stream())
                .forEach(licence -> licences.revoke(licence, reason, head));
    }

    /** The licence is issued once for each grant, so that a repeated event finds it there. */
    private void issue(CaseFile file, Granted granted) {
        var content = casework.content(file.id(), Caller.SYSTEM);
        var licence = licences.issue(new IssueRequest(
                file.id(),
                file.terms().licenceType(),
                file.authority(),
                file.applicant(),
                file.guideVersion(),
                content.form(),
                content.answers(),
                Zones.dateOf(granted.at())));
        casework.command(
                file.id(),
                file.version(),
                new CaseCommand.Conclude(Optional.of(licence.id()), licence.number()),
                Caller.SYSTEM);
    }
}
