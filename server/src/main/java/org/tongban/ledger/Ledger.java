package org.tongban.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes leaves in the caller's transaction. A leaf is there if and only if the act it proves is there. */
@Service
public class Ledger {
    /**
     * @param id UUIDv7 of the leaf
     * @param kind what happened, such as {@code case-event}
     * @param hash 32 bytes, SHA-256 over a salt and the act; the salt stays with the act
     */
    public record Leaf(UUID id, String kind, byte[] hash, Instant at) {}

    private final LeafStore store;

    Ledger(LeafStore store) {
        this.store = store;
    }

    public void append(Leaf leaf) {
        store.insert(List.of(leaf));
    }

    public void append(List<Leaf> leaves) {
        store.insert(leaves);
    }

    /** Thousands at once. */
    public void appendMany(List<Leaf> leaves) {
        store.copy(leaves);
    }
}
