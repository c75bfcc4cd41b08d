package org.tongban.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tongban.platform.Role;

/**
 * A member of staff is away from a post, and somebody of the same post stands in.
 *
 * @param ended by whom and when it was ended before its last day
 * @param salt of the hash that the ledger holds
 */
record Absence(
        UUID id,
        UUID member,
        Role post,
        String authority,
        LocalDate from,
        LocalDate to,
        UUID substitute,
        UUID setBy,
        Instant setAt,
        Optional<End> ended,
        byte[] salt) {
    record End(UUID by, Instant at) {}

    boolean isOn(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return ended.isEmpty() && !last.isBefore(from) && !first.isAfter(to);
    }

    Absence endedBy(UUID whom, Instant at) {
        var end = Optional.of(new End(whom, at));
        return new Absence(id, member, post, authority, from, to, substitute, setBy, setAt, end, salt);
    }

    /** What the ledger holds of it: SHA-256 over the salt and every column. */
    byte[] hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            var columns = String.join(
                    "|",
                    id.toString(),
                    member.toString(),
                    post.name(),
                    authority,
                    from.toString(),
                    to.toString(),
                    substitute.toString(),
                    setBy.toString(),
                    String.valueOf(setAt.toEpochMilli()),
                    ended.map(end -> end.by() + " " + end.at().toEpochMilli()).orElse(""));
            return digest.digest(columns.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
