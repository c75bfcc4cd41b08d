package org.tongban.catalog;

import java.util.List;
import java.util.Objects;
import org.tongban.region.Text;

/**
 * What the law behind a service says of time (时限规则): a limit belongs to its law, and laws differ.
 *
 * @param basis the articles that it is written down from
 * @param check how long the authority has to accept, to ask for correction or to refuse; 0 means on the spot
 * @param silence what it means where the authority lets that pass
 * @param correctionDays working days that the applicant has to answer a correction; the authority's own limits are the
 *     law's, this one is the region's
 * @param extension how much may be added to the statutory limit, and who says so
 * @param reminders working days before a due date on which whoever has the case is reminded; the region's
 */
public record RuleSet(
        String slug,
        Text name,
        List<LegalBasis> basis,
        Limit check,
        Silence silence,
        int correctionDays,
        Extension extension,
        List<Integer> reminders) {
    public static final List<Integer> REMINDERS = List.of(3, 1);

    /** Licensing Law Art. 32, the default where a case began before rule sets were written down. */
    public static final RuleSet LICENSING_LAW = new RuleSet(
            "licensing-law",
            Text.of("行政许可法"),
            List.of(),
            new Limit(5, Limit.Unit.WORKING),
            Silence.ACCEPTED,
            15,
            Extension.NONE,
            REMINDERS);

    public enum Silence {
        /** Accepted as of the day of receipt. */
        ACCEPTED,
        NOTHING
    }

    public enum Approver {
        AUTHORITY_HEAD,
        GOVERNMENT_HEAD
    }

    /** @param days in the unit of the statutory limit; 0 where the law knows no extension */
    public record Extension(int days, Approver approvedBy) {
        public static final Extension NONE = new Extension(0, Approver.AUTHORITY_HEAD);

        public Extension {
            approvedBy = Objects.requireNonNullElse(approvedBy, Approver.AUTHORITY_HEAD);
        }
    }
}
