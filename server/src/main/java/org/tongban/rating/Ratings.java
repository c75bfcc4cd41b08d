package org.tongban.rating;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.Casework;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Slice;

/** Takes ratings, each once, with a leaf in the ledger in the same transaction. */
@Service
class Ratings {
    private static final int MAX_SIGNS = 500;
    private static final int PIECE = 50;
    private static final int SALT_BYTES = 16;

    private final RatingStore store;
    private final Casework casework;
    private final Ledger ledger;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Ratings(RatingStore store, Casework casework, Ledger ledger, InstantSource time) {
        this.store = store;
        this.casework = casework;
        this.ledger = ledger;
        this.time = time;
    }

    /**
     * @throws RejectedException {@code rating.not-concluded}, {@code rating.already-rated}, {@code rating.no-such-level},
     *     {@code rating.text-too-long}; casework's own for a case that is not the caller's
     */
    @Transactional
    Rating rate(UUID caseId, int stars, String text, Caller caller) {
        var level = Level.of(stars).orElseThrow(() -> new RejectedException(new RatingRejection.NoSuchLevel()));
        var said = text.strip();
        if (said.length() > MAX_SIGNS) throw new RejectedException(new RatingRejection.TextTooLong(MAX_SIGNS));
        var file = casework.find(caseId, caller);
        if (file.isOpen()) throw new RejectedException(new RatingRejection.NotConcluded());
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var rating = new Rating(
                Ids.next(now),
                caseId,
                file.number(),
                file.service(),
                file.authority(),
                file.division(),
                level,
                said,
                now);
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        if (!store.insert(rating, salt)) throw new RejectedException(new RatingRejection.AlreadyRated());
        ledger.append(new Ledger.Leaf(rating.id(), "rating", hash(rating, salt), now));
        return rating;
    }

    @Transactional(readOnly = true)
    Optional<Rating> ofCase(UUID caseId, Caller caller) {
        casework.find(caseId, caller);
        return store.ofCase(caseId);
    }

    /** Staff see those of their authority; a supervisor those of the division. */
    @Transactional(readOnly = true)
    Slice<Rating> seenBy(Caller caller, UUID before) {
        return caller.role() == Role.SUPERVISOR
                ? store.ofDivision(caller.division(), before, PIECE)
                : store.ofAuthority(caller.authority(), before, PIECE);
    }

    /** Over the row itself, which nobody may change. */
    private static byte[] hash(Rating rating, byte[] salt) {
        var row = String.join(
                "|",
                rating.id().toString(),
                rating.caseId().toString(),
                String.valueOf(rating.level().stars()),
                rating.text(),
                rating.ratedAt().toString());
        return Sha256.of(salt, row);
    }
}
