package org.tongban.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.Granted;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/** Has the licence of a grant issued, then concludes the case. Sealing runs outside any transaction. */
@Component
class IssueLicence extends CaseFollower {
    private final Casework casework;
    private final Licences licences;

    IssueLicence(CaseFeed feed, Casework casework, Licences licences) {
        super("casework.issue-licence", feed);
        this.casework = casework;
        this.licences = licences;
    }

    /** The licence is issued once for each case and type, so that a repeated event finds it there. */
    @Override
    public void handle(Happening happening) {
        var file = happening.file();
        if (!(happening.recorded().event() instanceof Granted granted) || file.state() != CaseState.GRANTED) return;
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
