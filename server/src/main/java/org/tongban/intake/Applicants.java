package org.tongban.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.identity.People;
import org.tongban.identity.PersonRecord;
import org.tongban.identity.Purpose;
import org.tongban.platform.Caller;

/** What the platform knows of an applicant, read for filling in the applicant's own application. */
@Component
class Applicants {
    private final People people;

    Applicants(People people) {
        this.people = people;
    }

    PersonRecord person(Caller caller) {
        return people.read(caller.id(), Purpose.PREFILL, null, caller);
    }

    /** Every registered person was verified; false promises are kept by the credit module, which is not there yet. */
    Holdings holdings(Caller caller) {
        return new Holdings(true, true, List.of());
    }
}
