package org.tongban.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ItemType;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.Renewal;
import org.tongban.licence.Licence;

/**
 * The licence that a case is about, and what a grant does to it.
 *
 * @param licence the edition that held when the case was opened
 * @param number by which people know it
 * @param from when a new term runs from
 * @param decideBy the last day of the old term: a renewal that is not decided by then counts as granted; empty where
 *     silence grants nothing
 */
public record Subject(UUID licence, String number, LicenceAct act, Renewal.From from, Optional<LocalDate> decideBy) {

    /** The authority opened the case itself: nobody applied for it. */
    boolean isExOfficio() {
        return act == LicenceAct.REVOKE;
    }

    /** Under the service of this guide. */
    public static Subject of(Licence licence, Guide guide) {
        var result = guide.result();
        var silenceGrants = result.act() == LicenceAct.RENEW && guide.type() == ItemType.LICENCE;
        return new Subject(
                licence.id(),
                licence.shownNumber(),
                result.act(),
                result.renewal().map(Renewal::from).orElse(Renewal.From.EXPIRY),
                licence.validUntil().filter(_ -> silenceGrants));
    }
}
