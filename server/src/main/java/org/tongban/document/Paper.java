package org.tongban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tongban.kernel.CalendarDay;

/** What stands in an official paper, besides its number, authority and date. One record for each template. */
public sealed interface Paper {

    /** Which case a paper is about; the same lines stand at the head of every paper. */
    CaseHead head();

    /**
     * @param service name of the service as the guide names it
     * @param applicantId masked
     * @param licensing true where the Administrative Licensing Law governs the service
     */
    record CaseHead(
            String caseNumber,
            String service,
            String applicantName,
            String applicantId,
            LocalDate submittedOn,
            boolean licensing) {}

    /** @param how how it was handed in, in words: 电子证照自动调取, 本人上传, 告知承诺 */
    record MaterialLine(String name, String how) {}

    /**
     * One day of a due date's reckoning, or a run of days that do not count for the same reason.
     *
     * @param to the run's last day; {@code from} itself for a single day
     * @param counts the number it has in the limit; 0 where it does not count
     * @param reason why it does or does not: 工作日, 周末, 国庆节放假, 调休上班, 等待补正
     */
    record ReckonedDay(LocalDate from, LocalDate to, int counts, String reason) {
        private boolean continues(ReckonedDay earlier) {
            return counts == 0 && earlier.counts == 0 && earlier.reason.equals(reason);
        }
    }

    /**
     * A due date with its reasons.
     *
     * @param promisedOn empty while the limit has not begun: it begins with a visit that is still to come
     * @param statutoryOn like {@code promisedOn}
     * @param provisional beyond the last published calendar
     * @param sentence the whole in one sentence
     */
    record Due(
            Optional<LocalDate> promisedOn,
            Optional<LocalDate> statutoryOn,
            boolean provisional,
            String sentence,
            List<ReckonedDay> days) {

        /** Numbers the days that count. @param pausedBy what the clock stood still for on that day; empty where it ran */
        public static List<ReckonedDay> reckoned(
                List<CalendarDay> days, Predicate<CalendarDay> isCounted, Function<CalendarDay, String> pausedBy) {
            var reckoned = new ArrayList<ReckonedDay>();
            var counted = 0;
            for (var day : days) {
                var counts = isCounted.test(day);
                if (counts) counted++;
                var paused = pausedBy.apply(day);
                var reason = paused.isEmpty() ? reason(day) : paused;
                var one = new ReckonedDay(day.date(), day.date(), counts ? counted : 0, reason);
                if (!reckoned.isEmpty() && one.continues(reckoned.getLast())) {
                    one = new ReckonedDay(reckoned.removeLast().from(), day.date(), 0, one.reason());
                }
                reckoned.add(one);
            }
            return reckoned;
        }

        private static String reason(CalendarDay day) {
            return switch (day.kind()) {
                case WORKDAY -> "工作日";
                case MAKE_UP_WORKDAY -> day.name().isEmpty() ? "调休上班" : day.name() + "调休上班";
                case WEEKEND -> "周末";
                case HOLIDAY -> day.name().isEmpty() ? "放假" : day.name() + "放假";
            };
        }
    }

    /** @param where where and how to ask or complain */
    record Contact(String enquiryPhone, String complaintPhone, String where) {}

    /**
     * Whom to turn to against a decision. Administrative Reconsideration Law Art. 20: 60 days; Administrative Litigation
     * Law Art. 46: 6 months.
     *
     * @param reconsideration who reconsiders, such as 重庆市渝中区人民政府
     */
    record Remedies(String reconsideration, String court) {}

    /** 回执. @param progressUrl where the applicant follows the case; printed as a QR code */
    record Receipt(CaseHead head, List<MaterialLine> materials, Due due, Contact contact, String progressUrl)
            implements Paper {}

    /** A secondary material that follows (容缺受理). */
    record MissingLine(String name, LocalDate until) {}

    /** 受理通知书, Administrative Licensing Law Art. 32. @param missing what follows later; as a rule nothing */
    record AcceptanceNotice(CaseHead head, LocalDate acceptedOn, List<MissingLine> missing, Due due, Contact contact)
            implements Paper {}

    /** @param what the field or material; @param reason what is wrong; @param note what to do */
    record Correction(String what, String reason, String note) {}

    /** 一次性补正告知书, Art. 32: everything at once. */
    record CorrectionNotice(CaseHead head, List<Correction> corrections, LocalDate answerBy, Contact contact)
            implements Paper {}

    /** 不予受理决定书. @param basis titles and articles; may be empty */
    record AcceptanceRefusal(CaseHead head, String reason, List<String> basis, Remedies remedies) implements Paper {}

    /**
     * 延期告知书, Art. 42.
     *
     * @param by how much longer, in words
     * @param approvedBy who said so, in words; @param approval its number, may be empty
     */
    record ExtensionNotice(
            CaseHead head, String by, String approvedBy, String approval, String reason, Due due, Contact contact)
            implements Paper {}

    /** 特别程序告知书, Art. 45: the time it needs is told in writing. @param procedure its name */
    record ProcedureNotice(
            CaseHead head, String procedure, LocalDate expectedBy, String reason, Due due, Contact contact)
            implements Paper {}

    /**
     * 移送告知书, Art. 32: the right authority is named; the case went there by itself.
     *
     * @param to name of the authority that has it now
     * @param checkBy until when it accepts, asks for corrections or refuses
     */
    record PassingNotice(CaseHead head, String to, String reason, LocalDate checkBy, Contact contact)
            implements Paper {}

    /** 拟不予许可告知书, Art. 36: the applicant may state their case. @param until last day to do so */
    record RefusalAnnouncement(CaseHead head, String reason, LocalDate until, Contact contact) implements Paper {}

    /** 决定更正书: a slip of the pen. @param text what the decision says now */
    record DecisionCorrection(CaseHead head, String text, String reason) implements Paper {}

    /** 撤销决定书, Art. 69. @param ground which of the law's grounds, in words */
    record Voiding(CaseHead head, String ground, String reason, List<String> basis, Remedies remedies)
            implements Paper {}

    /** 拟撤销行政许可告知书, Art. 7. @param number of the licence; @param until last day to state one's case */
    record RevocationAnnouncement(
            CaseHead head, String number, String law, String reason, LocalDate until, Contact contact)
            implements Paper {}

    /** 撤销行政许可决定书 of a case that the authority opened itself, Art. 69. @param number of the licence */
    record Revocation(CaseHead head, String number, String law, String reason, Remedies remedies) implements Paper {}

    /** 重新办理告知书. @param cause in words; @param reference number of what orders it; may be empty */
    record Reopening(CaseHead head, String cause, String reference, String reason, Due due) implements Paper {}

    /** A line that the holder needs: the code of a project. */
    record Fact(String label, String value) {}

    /** 准予行政许可决定书. @param conditions what the holder must keep to; may be empty */
    record Grant(
            CaseHead head, LocalDate acceptedOn, List<String> basis, String conditions, List<Fact> facts, String result)
            implements Paper {}

    /** 不予行政许可决定书, Art. 38: with reasons and remedies. */
    record Refusal(CaseHead head, LocalDate acceptedOn, String reason, List<String> basis, Remedies remedies)
            implements Paper {}

    default Kind kind() {
        return switch (this) {
            case Receipt _ -> Kind.RECEIPT;
            case AcceptanceNotice _ -> Kind.ACCEPTANCE_NOTICE;
            case CorrectionNotice _ -> Kind.CORRECTION_NOTICE;
            case AcceptanceRefusal _ -> Kind.ACCEPTANCE_REFUSAL;
            case ExtensionNotice _ -> Kind.EXTENSION_NOTICE;
            case ProcedureNotice _ -> Kind.PROCEDURE_NOTICE;
            case PassingNotice _ -> Kind.PASSING_NOTICE;
            case RefusalAnnouncement _ -> Kind.REFUSAL_ANNOUNCEMENT;
            case DecisionCorrection _ -> Kind.DECISION_CORRECTION;
            case Voiding _ -> Kind.VOIDING;
            case RevocationAnnouncement _ -> Kind.REVOCATION_ANNOUNCEMENT;
            case Revocation _ -> Kind.REVOCATION;
            case Reopening _ -> Kind.REOPENING;
            case Grant _ -> Kind.GRANT;
            case Refusal _ -> Kind.REFUSAL;
        };
    }

    /** A kind of paper: its template, and its word in the document number. */
    enum Kind {
        RECEIPT("receipt", "收"),
        ACCEPTANCE_NOTICE("acceptance-notice", "受"),
        CORRECTION_NOTICE("correction-notice", "补"),
        ACCEPTANCE_REFUSAL("acceptance-refusal", "不受"),
        EXTENSION_NOTICE("extension-notice", "延"),
        PROCEDURE_NOTICE("procedure-notice", "程"),
        PASSING_NOTICE("passing-notice", "移"),
        REFUSAL_ANNOUNCEMENT("refusal-announcement", "告"),
        DECISION_CORRECTION("decision-correction", "更"),
        VOIDING("voiding", "撤"),
        REVOCATION_ANNOUNCEMENT("revocation-announcement", "撤告"),
        REVOCATION("revocation", "许撤"),
        REOPENING("reopening", "重"),
        GRANT("grant", "许准"),
        REFUSAL("refusal", "不许");

        private final String template;
        private final String word;

        Kind(String template, String word) {
            this.template = template;
            this.word = word;
        }

        String template() {
            return template;
        }

        String word() {
            return word;
        }

        /** Message code of the title. */
        public String titleCode() {
            return "document.title." + template;
        }
    }
}
