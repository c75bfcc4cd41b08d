package org.tongban.casework;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongban.casework.ReckoningStore.Dated;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Caller;
import org.tongban.region.Regions;

/**
 * Once another year's holidays are published, reckons the dates again that rested on weekends alone. A date that moves is
 * an event of its case, so that applicant and officer are told once; whoever is interrupted begins anew and finds no
 * date to move where it was moved already.
 */
@Component
class ReckonAgain {
    private static final Logger LOG = LoggerFactory.getLogger(ReckonAgain.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final ReckoningStore store;
    private final Casework casework;
    private final Regions regions;

    ReckonAgain(ReckoningStore store, Casework casework, Regions regions) {
        this.store = store;
        this.casework = casework;
        this.regions = regions;
    }

    /** How many dates moved. */
    int run() {
        var calendar = regions.calendar();
        var before = store.reckonedUntil();
        if (!calendar.publishedUntil().isAfter(before)) return 0;
        var moved = 0;
        var at = new Dated(before.minusDays(WorkingCalendar.DAYS_AROUND_NEW_YEAR), FIRST);
        for (var batch = store.open(at, BATCH); !batch.isEmpty(); batch = store.open(at, BATCH)) {
            for (var each : batch) if (reckon(each.id(), calendar)) moved++;
            at = batch.getLast();
        }
        store.reckoned(calendar.publishedUntil());
        LOG.info("Holidays are published until {}: {} due dates moved", calendar.publishedUntil(), moved);
        return moved;
    }

    private boolean reckon(UUID id, WorkingCalendar calendar) {
        try {
            var file = casework.find(id, Caller.SYSTEM);
            var due = new Clock(calendar).dates(file.lifecycle()).current().due();
            if (due.equals(file.dueOn())) return false;
            casework.command(id, file.version(), new CaseCommand.MoveDueDate(file.dueOn(), due), Caller.SYSTEM);
            return true;
        } catch (RejectedException movedOn) {
            LOG.debug("Case {} was acted on meanwhile, and reckoned then: {}", id, movedOn.getMessage());
            return false;
        }
    }
}
