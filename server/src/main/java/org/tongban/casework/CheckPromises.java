package org.tongban.casework;

import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Caller;

/** After a grant in which the applicant promised instead of proving, sets the day until which that is checked. */
@Component
class CheckPromises extends CaseFollower {
    private static final String PROMISED = "commitment";

    private final Casework casework;
    private final Catalog catalog;

    CheckPromises(CaseFeed feed, Casework casework, Catalog catalog) {
        super("casework.check-promises", feed);
        this.casework = casework;
        this.catalog = catalog;
    }

    @Override
    public void handle(Happening happening) {
        var file = happening.file();
        var isGranted = file.state() == CaseState.GRANTED || file.state() == CaseState.CONCLUDED_GRANTED;
        if (!(happening.recorded().event() instanceof CaseEvent.Grants) || !isGranted) return;
        var days = catalog.guide(file.guideVersion()).promiseCheckDays();
        if (days == 0 || file.progress().marks().has(LaterCheck.Kind.COMMITMENT)) return;
        var promised = casework.content(file.id(), Caller.SYSTEM).materials().stream()
                .anyMatch(material -> material.taken().equals(PROMISED));
        if (!promised) return;
        var check = new CaseCommand.SetLaterCheck(LaterCheck.Kind.COMMITMENT, days);
        casework.commandNow(file.id(), check, Caller.SYSTEM);
    }
}
