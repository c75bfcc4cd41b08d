package org.tongban.licence;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Ids;
import org.tongban.kernel.Sha256;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;

/** Table {@code licence.event}; every row leaves a leaf in the ledger. */
@Repository
class LicenceEventStore {
    private static final int SALT_BYTES = 16;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    LicenceEventStore(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** @param version of the licence after the event */
    void append(UUID licence, int version, String kind, String reason, Caller actor, Instant at) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = hash(salt, "%s %d %s %s %s".formatted(licence, version, kind, reason, at.toEpochMilli()));
        sql.sql("""
                        insert into licence.event (licence_id, version, kind, reason, actor, post, at, salt, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(licence, version, kind, reason, actor.id(), actor.post(), at.atOffset(ZoneOffset.UTC))
                .params(salt, hash)
                .update();
        ledger.append(new Ledger.Leaf(Ids.next(at), "licence-event", hash, at));
    }

    private static byte[] hash(byte[] salt, String act) {
        return Sha256.of(salt, act);
    }
}
