package org.tongban.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.Subjects;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.RejectedException;
import org.tongban.licence.LicenceActs;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;

/** Finds the licences that an application could be about. */
@Component
class LicenceChoices {
    private final LicenceActs acts;
    private final Subjects subjects;

    LicenceChoices(LicenceActs acts, Subjects subjects) {
        this.acts = acts;
        this.subjects = subjects;
    }

    /** @param wish the licence that the applicant named; null where none was named */
    LicenceChoice of(ServiceItem item, java.util.@Nullable UUID wish, Caller caller) {
        if (!item.guide().result().act().needsOne()) return LicenceChoice.NONE;
        var all = acts.choices(caller.id(), item, language()).stream()
                .map(choice -> choice.isOpen()
                        ? new LicenceActs.Choice(
                                choice.licence(), subjects.busy(choice.licence().id()))
                        : choice)
                .toList();
        return LicenceChoice.of(all, wish);
    }

    /**
     * Nobody fills in a form to learn at its end that there is nothing it could be about.
     *
     * @throws RejectedException {@code licence.none-held}, or why nothing can be done to those that the caller has
     */
    void require(ServiceItem item, Caller caller) {
        var result = item.guide().result();
        if (!result.act().needsOne()) return;
        if (result.act() == LicenceAct.REVOKE) {
            throw new RejectedException(
                    new IntakeRejection.OpenedByAuthority(item.authorityName().in(language())));
        }
        var all = of(item, null, caller).all();
        if (all.stream().anyMatch(LicenceActs.Choice::isOpen)) return;
        throw new RejectedException(
                all.isEmpty()
                        ? acts.noneHeld(result, language())
                        : all.getFirst().problem().orElseThrow());
    }

    private static Locale language() {
        return Calls.current().language();
    }
}
