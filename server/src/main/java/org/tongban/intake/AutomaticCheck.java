package org.tongban.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.catalog.Automatic;
import org.tongban.identity.PersonRecord;
import org.tongban.intake.Applications.Opened;
import org.tongban.intake.Holdings.HeldLicence;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.RejectedException;

/** Whether the system may decide: every material comes from identity, a licence or the form, and every condition holds. */
record AutomaticCheck(Opened opened, PersonRecord person, LocalDate today) {

    boolean grants() {
        return opened.plan().materials().stream().allMatch(AutomaticCheck::isKnown)
                && opened.guide()
                        .automatic()
                        .grants(opened.application().content().answers(), facts());
    }

    /** Nothing that a person would have to look at. */
    private static boolean isKnown(MaterialPlan.Planned planned) {
        return switch (planned.way()) {
            case Way.ByIdentity _, Way.ByLicence _, Way.ByForm _ -> true;
            case Way.ByCommitment _, Way.ByUpload _, Way.Later _ -> false;
        };
    }

    private Automatic.Facts facts() {
        return new Automatic.Facts(
                Map.of("name", person.name(), "idNumber", person.idNumber()),
                age(),
                opened.holdings().licences().stream()
                        .collect(Collectors.toMap(HeldLicence::type, HeldLicence::number, (first, _) -> first)),
                Snapshots.form(opened.guide(), opened.application().content()));
    }

    /** In full years; 0 where the number tells none. */
    private long age() {
        try {
            return CitizenId.parse(person.idNumber()).birthDate().until(today).getYears();
        } catch (RejectedException noCitizenId) {
            return 0;
        }
    }
}
