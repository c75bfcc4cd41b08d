package org.tongban.document;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Ids;
import org.tongban.kernel.Sha256;
import org.tongban.ledger.Ledger;

/** Uses the seals of authorities and checks them. Every use is written down, with a leaf in the ledger. */
@Service
public class Seals {
    private static final int SALT_BYTES = 16;

    private final SealKeys keys;
    private final SealUseStore uses;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final PadesSeal pades = new PadesSeal();
    private final SecureRandom random = new SecureRandom();

    Seals(
            SealKeys keys,
            SealUseStore uses,
            Ledger ledger,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.keys = keys;
        this.uses = uses;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /**
     * The sealed file. It is handed out only after its use is written down. Call it outside a transaction.
     *
     * @throws org.tongban.kernel.RejectedException {@code document.no-seal}
     */
    public byte[] seal(SealOrder order) {
        refuseInTransaction();
        var now = time.instant();
        var key = keys.of(order.authority(), order.authorityName(), now);
        var sealed = pades.seal(
                order.printed().pdf(),
                key,
                order.authorityName(),
                order.printed().sealPlace(),
                order.reason(),
                now);
        var use = use(order, key.serial(), Sha256.hex(sealed), now);
        transaction.executeWithoutResult(_ -> {
            uses.insert(use);
            ledger.append(new Ledger.Leaf(use.id(), "seal-use", use.hash(), now));
        });
        return sealed;
    }

    /** What the seal of a PDF says, by cryptography alone; whether the paper still holds is its owner's to say. */
    public SealCheck check(byte[] pdf) {
        var now = time.instant();
        return SealValidation.check(pdf, keys.anchors(), keys.revocationLists(now), now);
    }

    private SealUseStore.Use use(SealOrder order, String certificate, String sha256, Instant now) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var digest = Sha256.digest();
        digest.update(salt);
        var act = "%s %s %s %s".formatted(order.authority(), certificate, order.subjectId(), sha256);
        var hash = digest.digest(act.getBytes(StandardCharsets.UTF_8));
        return new SealUseStore.Use(Ids.next(now), order, certificate, sha256, now, salt, hash);
    }

    /** A connection held while a seal is made is one that nobody else has. */
    static void refuseInTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A paper is made and sealed outside a transaction");
        }
    }
}
