package org.tongban.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.kernel.RejectedException;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.platform.Feeds;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Lets the timer of missing materials come for one case, as after a restart: nothing is known but what is stored. */
public record MissingMaterialsTimer(ApplicationContext server, UUID id) {

    public void comesOn(LocalDate day) {
        var now = day.atTime(9, 0).atZone(Zones.CHINA).toInstant();
        var due = server.getBean(MissingMaterialStore.class).toActOn(day, 1_000);
        if (due.contains(id)) transaction().executeWithoutResult(_ -> mind(under(() -> now)));
    }

    private void mind(Casework casework) {
        try {
            casework.commandNow(id, new CaseCommand.MindMissing(), Caller.SYSTEM);
        } catch (RejectedException nothingToDo) {
            throw new AssertionError(nothingToDo);
        }
    }

    private TransactionOperations transaction() {
        return server.getBean(TransactionOperations.class);
    }

    private Casework under(InstantSource time) {
        return new Casework(
                server.getBean(CaseStore.class),
                server.getBean(EventStore.class),
                server.getBean(ContentStore.class),
                server.getBean(SideRows.class),
                server.getBean(CaseLog.class),
                server.getBean(WaitingStore.class),
                server.getBean(KnownQueues.class),
                server.getBean(Actors.class),
                server.getBean(Subjects.class),
                server.getBean(JointBodies.class),
                server.getBean(Ledger.class),
                server.getBean(Regions.class),
                server.getBean(Feeds.class),
                time);
    }

    public List<String> happened() {
        return server.getBean(Casework.class).history(id, Caller.SYSTEM).stream()
                .map(recorded -> EventCodec.typeOf(recorded.event()))
                .toList();
    }
}
