package org.tongban.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.identity.SessionStore.Session;

/** Opens, finds and ends sessions. One ends by sign-out, after a while without a call, and after a day's work. */
@Component
class Sessions {
    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final IdentitySettings settings;
    private final InstantSource time;

    Sessions(SessionStore store, IdentitySettings settings, InstantSource time) {
        this.store = store;
        this.settings = settings;
        this.time = time;
    }

    SecretToken open(Face face, UUID subject, @Nullable UUID post) {
        var token = SecretToken.make();
        store.insert(token, face, subject, post, time.instant());
        return token;
    }

    /** Empty for a token that is unknown, ended or expired. */
    Optional<Session> find(Face face, SecretToken token) {
        var now = time.instant();
        var session = store.find(token, face).filter(each -> isAlive(face, each, now));
        session.filter(each -> Duration.between(each.seenAt(), now).compareTo(SEEN_AT_MOST_EVERY) > 0)
                .ifPresent(_ -> store.seen(token, now));
        return session;
    }

    void end(SecretToken token) {
        store.delete(token);
    }

    private boolean isAlive(Face face, Session session, Instant now) {
        var idle = face == Face.MY ? settings.myIdle() : settings.deskIdle();
        var lifetime = face == Face.MY ? settings.myLifetime() : settings.deskLifetime();
        return now.isBefore(session.seenAt().plus(idle))
                && now.isBefore(session.createdAt().plus(lifetime));
    }
}
