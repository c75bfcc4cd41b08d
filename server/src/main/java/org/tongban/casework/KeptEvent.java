package org.tongban.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Role;

/**
 * An event as it is stored and hashed.
 *
 * @param inPlaceOf for whom, where a substitute did it
 * @param body its JSON
 */
record KeptEvent(
        int version,
        String type,
        UUID actor,
        Role role,
        String authority,
        String post,
        @Nullable UUID inPlaceOf,
        String body,
        byte[] salt) {

    static KeptEvent of(RecordedEvent recorded, String body, byte[] salt) {
        return new KeptEvent(
                recorded.version(),
                EventCodec.typeOf(recorded.event()),
                recorded.actor(),
                recorded.role(),
                recorded.authority(),
                recorded.post(),
                recorded.inPlaceOf().orElse(null),
                body,
                salt);
    }

    RecordedEvent read(UUID caseId, EventCodec codec) {
        return new RecordedEvent(
                caseId,
                version,
                codec.readEvent(type, body),
                actor,
                role,
                authority,
                post,
                Optional.ofNullable(inPlaceOf));
    }
}
