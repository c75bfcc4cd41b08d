package org.tongban.casework;

import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;

/** Makes public what a service's text wants public before it is granted, as soon as the review is in favour. */
@Component
class PublishNotice extends CaseFollower {
    private final Casework casework;
    private final Catalog catalog;

    PublishNotice(CaseFeed feed, Casework casework, Catalog catalog) {
        super("casework.publish-notice", feed);
        this.casework = casework;
        this.catalog = catalog;
    }

    @Override
    public void handle(Happening happening) {
        var file = happening.file();
        var inFavour =
                happening.recorded().event() instanceof CaseEvent.Reviewed reviewed && reviewed.recommendsGrant();
        if (!inFavour || !file.terms().has(Trait.PUBLIC_NOTICE)) return;
        var days = catalog.guide(file.guideVersion()).publicNotice().days();
        try {
            casework.commandNow(file.id(), new CaseCommand.PublishNotice(days, ""), Caller.SYSTEM);
        } catch (RejectedException wentOn) {
            return; // published already, or the case is no longer there to be decided
        }
    }
}
