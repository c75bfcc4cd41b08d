package org.tongban.catalog.edit;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;
import org.tongban.platform.Rounds;
import org.tongban.platform.Zones;
import org.tongban.region.Packs;

/**
 * Publishes what is approved once its day has come, midnight in China: row, step and catalogue in one transaction, so that
 * a crash in between leaves it approved and the next round publishes it. What no longer fits goes back to its author.
 */
@Component
class PublishDue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PublishDue.class);

    private final AdjustmentStore store;
    private final AdjustmentSteps steps;
    private final AdjustmentCheck check;
    private final Packs packs;
    private final Messages messages;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private final Rounds rounds = new Rounds("Publications of the catalogue", this::publishNext);

    PublishDue(
            AdjustmentStore store,
            AdjustmentSteps steps,
            AdjustmentCheck check,
            Packs packs,
            Messages messages,
            TransactionOperations transaction,
            InstantSource time) {
        this.store = store;
        this.steps = steps;
        this.check = check;
        this.packs = packs;
        this.messages = messages;
        this.transaction = transaction;
        this.time = time;
    }

    void ringAfterCommit() {
        rounds.ringAfterCommit();
    }

    /** False where nothing is due. */
    boolean publishNext() {
        var due = store.due(Zones.dateOf(time.instant()));
        if (due.isEmpty()) return false;
        packs.refresh();
        publish(due.get());
        packs.refresh();
        return true;
    }

    private void publish(UUID id) {
        var proposal = check.proposal(id);
        var problems = problems(proposal);
        try {
            transaction.executeWithoutResult(_ -> publish(id, proposal, problems));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException down) {
            throw down; // the next round tries again
        } catch (RejectedException notNow) {
            throw notNow;
        } catch (RuntimeException unforeseen) {
            LOG.error("Adjustment {} could not be loaded", id, unforeseen);
            var why = List.of(messages.text("catalog.could-not-be-loaded", Locale.CHINESE));
            transaction.executeWithoutResult(_ -> publish(id, proposal, why));
        }
    }

    private List<String> problems(Proposal proposal) {
        if (proposal.overtaken().isEmpty()) return check.errors(proposal, Locale.CHINESE);
        return proposal.overtaken().stream()
                .map(path -> messages.text("catalog.overtaken-file", Map.of("path", path), Locale.CHINESE))
                .toList();
    }

    private void publish(UUID id, Proposal proposal, List<String> problems) {
        var adjustment = store.lock(id).filter(each -> each.state() == AdjustmentState.APPROVED);
        if (adjustment.isEmpty()) return; // another node was quicker
        if (!problems.isEmpty()) {
            steps.take(adjustment.get(), new AdjustmentEvent.PublicationRefused(problems), Caller.SYSTEM);
            return;
        }
        if (!packs.publish(proposal.before(), proposal.files(), id)) return; // looked at again with what came between
        steps.take(adjustment.get(), new AdjustmentEvent.Published(), Caller.SYSTEM);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
