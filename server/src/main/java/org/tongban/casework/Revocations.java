package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.catalog.ServiceItem;
import org.tongban.identity.People;
import org.tongban.identity.PersonField;
import org.tongban.identity.Purpose;
import org.tongban.kernel.RejectedException;
import org.tongban.licence.Licence;
import org.tongban.licence.LicenceActs;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;

/**
 * Opens the case in which an authority takes back a licence that it issued (Licensing Law Art. 69). Nobody applies for
 * it: its holder is heard, the head decides.
 */
@Component
class Revocations {
    private static final int MAX_BASIS = 300;
    private static final int MAX_REASON = 1_000;
    private static final Set<PersonField> NAME = Set.of(PersonField.NAME);

    private final Casework casework;
    private final Licences licences;
    private final LicenceActs acts;
    private final People people;

    Revocations(Casework casework, Licences licences, LicenceActs acts, People people) {
        this.casework = casework;
        this.licences = licences;
        this.acts = acts;
        this.people = people;
    }

    /**
     * @param basis the article that it rests on
     * @throws RejectedException {@code licence.no-such-licence} also where another authority issued it
     */
    @Transactional
    CaseFile open(UUID id, String basis, String reason, Caller officer) {
        var licence = licences.find(id);
        if (!licence.authority().equals(officer.authority())) {
            throw new RejectedException(new SubjectRejection.NotIssuedHere());
        }
        var item = acts.revocationOf(licence)
                .orElseThrow(() -> new RejectedException(new SubjectRejection.NoRevocationDescribed()));
        if (!licence.isInForce()) throw new RejectedException(new SubjectRejection.LicenceGone(licence.shownNumber()));
        require(basis, MAX_BASIS, new SubjectRejection.BasisMissing());
        require(reason, MAX_REASON, new CaseRejection.ReasonMissing());
        var file = casework.open(snapshot(licence, item, basis.strip(), reason.strip(), officer), officer);
        return casework.command(file.id(), file.version(), new CaseCommand.Accept(), officer);
    }

    private static void require(String text, int most, org.tongban.kernel.Rejection missing) {
        if (text.isBlank()) throw new RejectedException(missing);
        if (text.length() > most) throw new RejectedException(new CaseRejection.TextTooLong(most));
    }

    private CaseSnapshot snapshot(Licence licence, ServiceItem item, String basis, String reason, Caller officer) {
        var holder = people.read(licence.holder(), NAME, Purpose.CASE_HANDLING, null, officer);
        var content = new CaseContent(holder.name(), Map.of("basis", basis, "reason", reason), Map.of(), List.of());
        return new CaseSnapshot(
                        licence.holder(),
                        licence.holderMasked(),
                        item.slug(),
                        item.guideVersion(),
                        item.implementationCode(),
                        item.authority(),
                        item.division(),
                        CaseTerms.of(item.guide(), Map.of()),
                        content)
                .about(Optional.of(Subject.of(licence, item.guide())));
    }
}
