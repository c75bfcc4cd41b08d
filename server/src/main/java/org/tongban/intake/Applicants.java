package org.tongban.intake;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.identity.People;
import org.tongban.identity.PersonRecord;
import org.tongban.identity.Purpose;
import org.tongban.intake.Holdings.HeldLicence;
import org.tongban.licence.Licence;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;

/** What the platform knows of an applicant, read for filling in the applicant's own application. */
@Component
class Applicants {
    private final People people;
    private final Licences licences;

    Applicants(People people, Licences licences) {
        this.people = people;
        this.licences = licences;
    }

    PersonRecord person(Caller caller) {
        return people.read(caller.id(), Purpose.PREFILL, null, caller);
    }

    /** Every registered person was verified; false promises are kept by the credit module, which is not there yet. */
    Holdings holdings(Caller caller) {
        var language = Calls.current().language();
        return new Holdings(
                true,
                true,
                licences.usable(caller.id()).stream()
                        .map(licence -> held(licence, language))
                        .toList());
    }

    private HeldLicence held(Licence licence, Locale language) {
        return new HeldLicence(
                licence.id(),
                licence.type(),
                licences.typeName(licence).in(language),
                licence.number(),
                licence.printedNumber().isEmpty() ? licence.number() : licence.printedNumber(),
                licence.fields());
    }

    /** Its holder sees what a licence was used for. */
    void logUse(MaterialPlan plan, String service, UUID caseId, Caller caller) {
        for (var planned : plan.materials()) {
            if (planned.way() instanceof Way.ByLicence(var licence)) {
                licences.logUse(licence.id(), caller, service, caseId);
            }
        }
    }
}
