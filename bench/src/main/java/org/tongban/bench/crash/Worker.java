package org.tongban.bench.crash;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Goes a route for as long as the server lives. An action whose answer was lost is sent again after the restart. */
final class Worker implements Runnable {
    private static final int PAUSE_MILLIS = 20;

    private final Route route;
    private final Journal journal;
    private @Nullable Action pending;
    volatile boolean running;
    volatile @Nullable String failure;

    Worker(Route route, Journal journal) {
        this.route = route;
        this.journal = journal;
    }

    @Override
    public void run() {
        try {
            while (running && failure == null) {
                var action = pending;
                if (action == null) action = route.next();
                else journal.retried();
                if (action == null) TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                else if (!isDone(action)) return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure = broken.toString();
        }
    }

    /** False when it was killed meanwhile, or it failed. */
    private boolean isDone(Action action) {
        pending = action;
        var answer = action.by().send(action.method(), action.path(), action.body(), action.key());
        if (answer.status() == 0 || answer.status() == 503) return false;
        if (!answer.isDone()) {
            failure = action.path() + " answers " + answer;
            return false;
        }
        pending = null;
        route.done(answer.body());
        if (!action.event().isEmpty()) journal.acknowledged(action.caseId(), action.event());
        return true;
    }
}
