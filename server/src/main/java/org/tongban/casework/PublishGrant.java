package org.tongban.casework;

import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ItemType;
import org.tongban.platform.Zones;

/** Publishes what was licensed as soon as it is concluded, and withdraws what no longer holds (Art. 40). */
@Component
class PublishGrant extends CaseFollower {
    private final PublishedGrantStore store;
    private final Catalog catalog;

    PublishGrant(CaseFeed feed, PublishedGrantStore store, Catalog catalog) {
        super("casework.publish-grant", feed);
        this.store = store;
        this.catalog = catalog;
    }

    @Override
    public void handle(Happening happening) {
        var recorded = happening.recorded();
        var day = Zones.dateOf(recorded.event().at());
        switch (recorded.event()) {
            case CaseEvent.Concluded concluded
            when isLicensed(happening.file()) ->
                store.publish(happening.file(), recorded.version(), concluded.licenceNumber(), day);
            case CaseEvent.GrantVoided _, CaseEvent.Reopened _ ->
                store.withdraw(recorded.caseId(), recorded.version(), day);
            default -> {}
        }
    }

    /** The law speaks of licences; allowances, registrations of persons and filings are nobody else's business. */
    private boolean isLicensed(CaseFile file) {
        if (file.progress()
                .beyond()
                .subject()
                .filter(each -> each.act().endsIt())
                .isPresent()) return false;
        var guide = catalog.guide(file.guideVersion());
        return guide.type() == ItemType.LICENCE && !guide.isDecidedElsewhere();
    }
}
