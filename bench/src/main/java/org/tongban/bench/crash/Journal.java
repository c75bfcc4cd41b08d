package org.tongban.bench.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the server has acknowledged. */
final class Journal {
    record Entry(UUID caseId, String event) {}

    private final List<Entry> entries = new ArrayList<>();
    private int retries;

    synchronized void acknowledged(UUID caseId, String event) {
        entries.add(new Entry(caseId, event));
        notifyAll();
    }

    /** Returns when one more action than now has been acknowledged, or after the patience. */
    synchronized void awaitMore(Duration patience) throws InterruptedException {
        var known = entries.size();
        var until = System.nanoTime() + patience.toNanos();
        while (entries.size() == known) {
            var left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) return;
            wait(left);
        }
    }

    synchronized void retried() {
        retries++;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int retries() {
        return retries;
    }
}
