package org.tongban.casework;

/** A queue with its lamps. {@code count} stops at {@link CaseQueueStore#MOST_COUNTED}. */
record DeskQueue(String key, int count, int red, int amber) {
    static DeskQueue of(CaseQueue queue, CaseQueueStore.Count count) {
        return new DeskQueue(queue.key(), count.all(), count.red(), count.amber());
    }
}
