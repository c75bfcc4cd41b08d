package org.tongban.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/**
 * Who of the staff is away, and who of the same post stands in. It begins and ends by its days; setting it and ending it
 * early leave a leaf in the ledger each.
 */
@Service
public class Absences {
    private static final int MOST_DAYS = 366;
    private static final int SALT_BYTES = 16;

    private final AbsenceStore store;
    private final Staff staff;
    private final Ledger ledger;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Absences(AbsenceStore store, Staff staff, Ledger ledger, InstantSource time) {
        this.store = store;
        this.staff = staff;
        this.ledger = ledger;
        this.time = time;
    }

    /** For whom the caller stands in on that day, at the caller's own post. */
    public Set<UUID> absentees(Caller substitute, LocalDate day) {
        return store.ofPost(substitute.authority(), substitute.role(), day).stream()
                .filter(absence -> absence.substitute().equals(substitute.id()) && absence.isOn(day))
                .map(Absence::member)
                .collect(Collectors.toSet());
    }

    public boolean isAway(UUID member, String authority, Role post, LocalDate day) {
        return store.ofPost(authority, post, day).stream()
                .anyMatch(absence -> absence.member().equals(member) && absence.isOn(day));
    }

    /** Members of an authority's post who are away on that day. */
    public Set<UUID> away(String authority, Role post, LocalDate day) {
        return store.ofPost(authority, post, day).stream()
                .filter(absence -> absence.isOn(day))
                .map(Absence::member)
                .collect(Collectors.toSet());
    }

    /** Those that are not over: the caller's own, those the caller stands in for, and for the head all of the authority. */
    List<Absence> seenBy(Caller caller) {
        return store.notOver(caller.authority(), today()).stream()
                .filter(absence -> caller.role() == Role.HEAD
                        || absence.member().equals(caller.id())
                        || absence.substitute().equals(caller.id()))
                .toList();
    }

    /** What somebody wants set. */
    record Wish(UUID member, Role post, LocalDate from, LocalDate to, UUID substitute) {}

    /**
     * By oneself, or by the head for anybody of the authority.
     *
     * @throws RejectedException where the days, the substitute or another absence stand against it
     */
    @Transactional
    Absence set(Wish wish, Caller caller) {
        check(wish, caller);
        store.lockPost(caller.authority(), wish.post());
        for (var other : store.ofPost(caller.authority(), wish.post(), wish.from())) {
            if (!other.overlaps(wish.from(), wish.to())) continue;
            if (other.member().equals(wish.member())) {
                throw new RejectedException(new IdentityRejection.AwayAlready(other.from(), other.to()));
            }
            if (other.member().equals(wish.substitute())) {
                throw new RejectedException(new IdentityRejection.SubstituteAway(other.from(), other.to()));
            }
        }
        var now = time.instant();
        var absence = new Absence(
                Ids.next(now),
                wish.member(),
                wish.post(),
                caller.authority(),
                wish.from(),
                wish.to(),
                wish.substitute(),
                caller.id(),
                now.truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                salt());
        store.insert(absence);
        note(absence, now);
        return absence;
    }

    private void check(Wish wish, Caller caller) {
        if (!wish.member().equals(caller.id()) && caller.role() != Role.HEAD) {
            throw new RejectedException(new IdentityRejection.NotYourAbsence());
        }
        if (!staff.isAt(wish.member(), caller.authority(), wish.post())) {
            throw new RejectedException(new IdentityRejection.NoSuchColleague());
        }
        var today = today();
        var isInOrder = !wish.from().isBefore(today) && !wish.to().isBefore(wish.from());
        if (!isInOrder || wish.to().isAfter(today.plusDays(MOST_DAYS))) {
            throw new RejectedException(new IdentityRejection.BadAbsenceDays(MOST_DAYS));
        }
        var fits = !wish.substitute().equals(wish.member())
                && staff.isAt(wish.substitute(), caller.authority(), wish.post());
        if (!fits) throw new RejectedException(new IdentityRejection.NoSubstitute());
    }

    /**
     * Back early, or not away after all; from then on nobody stands in.
     *
     * @throws RejectedException {@code identity.no-such-absence} also where it is of another authority, or over
     */
    @Transactional
    void end(UUID id, Caller caller) {
        var absence = store.find(id)
                .filter(each -> each.authority().equals(caller.authority()))
                .filter(each -> each.ended().isEmpty() && !each.to().isBefore(today()))
                .orElseThrow(() -> new RejectedException(new IdentityRejection.NoSuchAbsence()));
        if (!mayEnd(absence, caller)) throw new RejectedException(new IdentityRejection.NotYourAbsence());
        var now = time.instant();
        var ended = absence.endedBy(caller.id(), now.truncatedTo(ChronoUnit.MICROS));
        if (!store.end(id, ended.ended().orElseThrow())) {
            throw new RejectedException(new IdentityRejection.NoSuchAbsence());
        }
        note(ended, now);
    }

    static boolean mayEnd(Absence absence, Caller caller) {
        return caller.role() == Role.HEAD || absence.member().equals(caller.id());
    }

    private void note(Absence absence, Instant now) {
        ledger.append(new Ledger.Leaf(Ids.next(now), "absence", absence.hash(), now));
    }

    LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
