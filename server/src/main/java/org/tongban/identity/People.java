package org.tongban.identity;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.identity.AccessStore.Access;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;

/** The only way to a person's data. A reading by anyone but the person is logged before anything is handed out. */
@Service
public class People {
    private static final Set<PersonField> USUAL =
            EnumSet.of(PersonField.NAME, PersonField.ID_NUMBER, PersonField.PHONE);
    private static final int SALT_BYTES = 16;

    private final PersonStore persons;
    private final AccessStore accesses;
    private final Ledger ledger;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    People(PersonStore persons, AccessStore accesses, Ledger ledger, InstantSource time) {
        this.persons = persons;
        this.accesses = accesses;
        this.ledger = ledger;
        this.time = time;
    }

    /** Name, ID number and phone. */
    @Transactional
    public PersonRecord read(UUID person, Purpose purpose, @Nullable UUID caseId, Caller reader) {
        return read(person, USUAL, purpose, caseId, reader);
    }

    /**
     * The fields that the task needs; the others stay empty.
     *
     * @param caseId the case it is for, null where there is none yet
     * @throws RejectedException {@code identity.no-such-person}
     */
    @Transactional
    public PersonRecord read(
            UUID person, Set<PersonField> fields, Purpose purpose, @Nullable UUID caseId, Caller reader) {
        var found = persons.find(person)
                .orElseThrow(() -> new RejectedException(new IdentityRejection.NoSuchPerson()))
                .person();
        if (!reader.id().equals(person)) log(person, fields, purpose, caseId, reader);
        return new PersonRecord(
                person,
                fields.contains(PersonField.NAME) ? found.name() : "",
                fields.contains(PersonField.ID_NUMBER) ? found.idNumber() : "",
                fields.contains(PersonField.PHONE) ? found.phone() : "",
                fields.contains(PersonField.EMAIL) ? found.email() : "");
    }

    private void log(UUID person, Set<PersonField> fields, Purpose purpose, @Nullable UUID caseId, Caller reader) {
        var now = time.instant();
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var access = new Access(Ids.next(now), person, reader, purpose, caseId, Set.copyOf(fields), now, salt);
        accesses.insert(access);
        ledger.append(new Ledger.Leaf(access.id(), "access", access.hash(), now));
    }

    /**
     * As screens show one; showing it is no reading.
     *
     * @throws RejectedException {@code identity.no-such-person}
     */
    public MaskedPerson masked(UUID person) {
        return persons.find(person)
                .orElseThrow(() -> new RejectedException(new IdentityRejection.NoSuchPerson()))
                .person()
                .masked();
    }

    /** For lists: those that are registered, by id. */
    public Map<UUID, MaskedPerson> masked(Collection<UUID> people) {
        return persons.findAll(people).stream()
                .map(each -> each.person().masked())
                .collect(Collectors.toMap(MaskedPerson::id, each -> each));
    }

    public long count() {
        return persons.count();
    }

    /** Takes in persons that are known from elsewhere and new here, thousands at once. */
    @Transactional
    public void takeIn(List<PersonRecord> people) {
        persons.copy(people, time.instant());
    }
}
