package org.tongban.bench.crash;

import java.util.Map;
import java.util.UUID;

/**
 * One request that changes something, with the key by which it may be sent again.
 *
 * @param caseId whose event it is; meaningless where it has none
 * @param event that the case must then have once; empty where it has none
 */
record Action(Client by, String method, String path, Map<String, ?> body, UUID caseId, String event, String key) {
    private static final UUID NO_CASE = new UUID(0, 0);

    static Action of(Client by, String method, String path, Map<String, ?> body) {
        return new Action(by, method, path, body, NO_CASE, "", UUID.randomUUID().toString());
    }

    static Action onCase(Client by, UUID caseId, String path, Map<String, ?> body, String event) {
        return new Action(
                by, "POST", path, body, caseId, event, UUID.randomUUID().toString());
    }
}
