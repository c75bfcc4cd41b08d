package org.tongban.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Ids;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;

/** Writes down what happened to a bundle's file, with a leaf in the ledger in the same transaction. */
@Component
class Acts {
    private static final int SALT_BYTES = 16;

    private final ActStore store;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    Acts(ActStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    void submitted(UUID file, Caller actor, Instant at) {
        write(file, "", "SUBMITTED", actor, at);
    }

    void happened(Part part, PartEvent event, Caller actor, Instant at) {
        write(part.file(), part.service(), event.getClass().getSimpleName().toUpperCase(Locale.ROOT), actor, at);
    }

    private void write(UUID file, String service, String kind, Caller actor, Instant at) {
        var now = at.truncatedTo(ChronoUnit.MICROS);
        var id = Ids.next(now);
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        store.insert(id, file, service, kind, actor.id(), now, salt);
        var row = String.join(
                "|", id.toString(), file.toString(), service, kind, actor.id().toString(), now.toString());
        ledger.append(new Ledger.Leaf(id, "bundle-act", hash(row, salt), now));
    }

    private static byte[] hash(String row, byte[] salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(row.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
