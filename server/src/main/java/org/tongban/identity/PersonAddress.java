package org.tongban.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.notice.Recipient;

/** Hands a person's addresses to the notices; the platform writing to a person is no reading by somebody. */
@Component
class PersonAddress implements Recipient {
    private final PersonStore persons;

    PersonAddress(PersonStore persons) {
        this.persons = persons;
    }

    @Override
    public Optional<Address> address(UUID person) {
        return persons.find(person)
                .map(each -> new Address(each.person().phone(), each.person().email(), each.language()));
    }
}
