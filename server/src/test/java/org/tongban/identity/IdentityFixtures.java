package org.tongban.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.Ids;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** Invented people and staff for tests of all modules, signed in without the way through phone and password. */
public final class IdentityFixtures {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final PersonStore persons;
    private final StaffStore staff;
    private final Sessions sessions;
    private final Passwords passwords;
    private final InstantSource time;

    public IdentityFixtures(ApplicationContext context) {
        this.persons = context.getBean(PersonStore.class);
        this.staff = context.getBean(StaffStore.class);
        this.sessions = context.getBean(Sessions.class);
        this.passwords = context.getBean(Passwords.class);
        this.time = context.getBean(InstantSource.class);
    }

    /** @param cookie the header's value, such as {@code tongban_my=…} */
    public record SignedInPerson(UUID id, String name, String idNumber, String phone, String cookie) {
        public Caller caller() {
            return Caller.applicant(id);
        }
    }

    public record SignedInStaff(UUID id, String login, Caller caller, String cookie) {}

    public SignedInPerson person(String name) {
        return person(name, "");
    }

    public SignedInPerson person(String name, String email) {
        var serial = SERIAL.incrementAndGet();
        var phone = "1780000%04d".formatted(serial);
        var idNumber = CitizenId.of("990002", LocalDate.of(1985, 6, 15).plusDays(serial / 900), serial % 900)
                .value();
        Instant now = time.instant();
        var person = new PersonRecord(Ids.next(now), name, idNumber, phone, email);
        if (!persons.insert(person, Locale.CHINESE, now)) throw new IllegalStateException("taken: " + phone);
        var token = sessions.open(Face.MY, person.id(), null);
        return new SignedInPerson(person.id(), name, idNumber, phone, Face.MY.cookie() + "=" + token.value());
    }

    public SignedInStaff staff(Role role, String authority, String division) {
        return staff(role, authority, division, "test");
    }

    public SignedInStaff staff(Role role, String authority, String division, String password) {
        return staff("周工", role, authority, division, password);
    }

    public SignedInStaff staff(String name, Role role, String authority, String division, String password) {
        var now = time.instant();
        var login = "test-" + SERIAL.incrementAndGet();
        var id = staff.keep(Ids.next(now), login, name, passwords.hash(password), false);
        var post = new StaffPost(Ids.next(now), role, "测试岗", "Test post", authority, division);
        staff.keepPost(id, post);
        var token = sessions.open(Face.DESK, id, staff.posts(id).getFirst().id());
        return new SignedInStaff(id, login, post.caller(id), Face.DESK.cookie() + "=" + token.value());
    }

    /** Gone from the authority, as the personnel office would have it. */
    public void leaves(SignedInStaff member) {
        staff.endPosts(member.id());
    }

    /** Another post for the same member of staff. */
    public void alsoHolds(SignedInStaff member, Role role, String authority, String division) {
        staff.keepPost(
                member.id(), new StaffPost(Ids.next(time.instant()), role, "另一岗", "Other post", authority, division));
    }
}
