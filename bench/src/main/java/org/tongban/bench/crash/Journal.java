package org.tongban.bench.crash;

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
