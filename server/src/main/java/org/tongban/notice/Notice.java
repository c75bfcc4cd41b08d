package org.tongban.notice;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person.
 *
 * @param args what the template's sentences name; no personal data beyond what the person knows of the case
 * @param caseId the case that the message leads to, null where there is none
 * @param dedupKey the same key for the same person is told once, such as the id of the event it tells of
 */
public record Notice(
        UUID recipient,
        NoticeTemplate template,
        Map<String, String> args,
        @Nullable UUID caseId,
        String dedupKey) {
    public Notice {
        if (!args.keySet().containsAll(template.args())) {
            throw new IllegalArgumentException(template + " needs " + template.args() + ", got " + args.keySet());
        }
        args = Map.copyOf(args);
    }
}
