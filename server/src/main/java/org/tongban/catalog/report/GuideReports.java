package org.tongban.catalog.report;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.report.GuideReport.Answer;
import org.tongban.catalog.report.GuideReport.Matter;
import org.tongban.catalog.report.GuideReport.Outcome;
import org.tongban.identity.Attempts;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Settings;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Takes down what is wrong with guides, hands it to whoever keeps them, and the answer back. */
@Service
class GuideReports {
    static final int MOST_SIGNS_OF_AN_ANSWER = 2_000;

    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int CODE_LENGTH = 12;
    private static final String MOBILE = "1\\d{10}";
    private static final Duration USE_OF_A_TEXT = Duration.ofDays(2);
    private static final Attempts.Limit OF_AN_ADDRESS = new Attempts.Limit("guide-report", 20, Duration.ofDays(1));
    private static final Attempts.Limit CODES_OF_AN_ADDRESS =
            new Attempts.Limit("guide-report-code", 60, Duration.ofHours(1));

    private final ReportStore store;
    private final Catalog catalog;
    private final Regions regions;
    private final Attempts attempts;
    private final Notices notices;
    private final Settings settings;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    GuideReports(
            ReportStore store,
            Catalog catalog,
            Regions regions,
            Attempts attempts,
            Notices notices,
            Settings settings,
            TransactionOperations transaction,
            InstantSource time) {
        this.store = store;
        this.catalog = catalog;
        this.regions = regions;
        this.attempts = attempts;
        this.notices = notices;
        this.settings = settings;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Said twice in the same words before it is answered, it is said once.
     *
     * @param address where the call comes from; kept as a keyed digest, and counted
     * @throws RejectedException where something is missing or too long, or too much came from there
     */
    GuideReport take(Implementation of, Said said, String address) {
        var matter = Matter.of(said.matter());
        if (matter.isEmpty() || said.words().isEmpty()) {
            throw new RejectedException(new ReportRejection.ReportIncomplete());
        }
        if (said.isTooLong()) throw new RejectedException(new ReportRejection.ReportTooLong(Said.MOST_SIGNS));
        count(OF_AN_ADDRESS, address);
        var report = report(of, matter.get(), said);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var same = store.sameAs(report);
            if (same.isEmpty()) store.insert(report);
            return same.orElse(report);
        }));
    }

    private GuideReport report(Implementation of, Matter matter, Said said) {
        var now = time.instant();
        var due = regions.calendar().add(Zones.dateOf(now), regions.region().guideAnswerDays());
        return new GuideReport(
                Ids.next(now),
                code(),
                of.item().baseCode(),
                of.division(),
                of.authority().creditCode(),
                of.item().guideVersion(),
                matter,
                said.words(),
                said.contact(),
                now,
                due,
                Optional.empty());
    }

    private String code() {
        var code = new StringBuilder();
        for (var n = 0; n < CODE_LENGTH; n++) code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return code.toString();
    }

    /** @throws RejectedException {@code catalog.no-such-report}; {@code catalog.reported-too-often} for who guesses */
    GuideReport find(String code, String address) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!plain.matches("[" + SIGNS + "]{" + CODE_LENGTH + "}")) {
            throw new RejectedException(new ReportRejection.NoSuchReport());
        }
        count(CODES_OF_AN_ADDRESS, address);
        return store.byCode(plain).orElseThrow(() -> new RejectedException(new ReportRejection.NoSuchReport()));
    }

    /** In a transaction of its own: what is refused afterwards is counted as well. */
    private void count(Attempts.Limit limit, String address) {
        var wait = Objects.requireNonNull(transaction.execute(_ -> attempts.takeOrWait(limit, address)));
        wait.ifPresent(left -> {
            throw new RejectedException(new ReportRejection.ReportedTooOften(left.toHours() + 1));
        });
    }

    /** For whoever keeps the guides of an authority; for supervision what is overdue in the division. */
    List<GuideReport> seenBy(Caller caller, boolean answered, UUID before, int limit) {
        if (caller.role() == Role.SUPERVISOR) return store.overdue(caller.division(), today(), before, limit);
        return store.ofAuthority(caller.authority(), answered, before, limit);
    }

    /** How many wait for the caller: to be answered, or to be looked into. */
    int waiting(Caller caller) {
        return caller.role() == Role.SUPERVISOR
                ? store.overdueIn(caller.division(), today())
                : store.openOf(caller.authority());
    }

    /** @throws RejectedException {@code catalog.no-such-report} also where it is none of the caller's */
    GuideReport find(UUID id, Caller caller) {
        return store.byId(id)
                .filter(report -> caller.role() == Role.SUPERVISOR
                        ? report.division().startsWith(caller.division())
                        : report.authority().equals(caller.authority()))
                .orElseThrow(() -> new RejectedException(new ReportRejection.NoSuchReport()));
    }

    /** @throws RejectedException where there is no answer, or it was answered before */
    GuideReport answer(UUID id, Outcome outcome, String text, Caller caller) {
        var report = find(id, caller);
        if (text.isBlank() || text.length() > MOST_SIGNS_OF_AN_ANSWER) {
            throw new RejectedException(new ReportRejection.AnswerMissing(MOST_SIGNS_OF_AN_ANSWER));
        }
        var answer = new Answer(outcome, text, time.instant(), caller.id(), caller.post());
        transaction.executeWithoutResult(_ -> {
            if (!store.answer(id, answer)) throw new RejectedException(new ReportRejection.AlreadyAnswered());
            if (report.contact().matches(MOBILE)) tell(report);
        });
        return find(id, caller);
    }

    private void tell(GuideReport report) {
        var service =
                catalog.item(report.baseCode()).map(item -> item.name().zh()).orElse("");
        var args = Map.of("service", service, "url", settings.baseUrl() + "/guide-reports/" + report.code());
        var ends = time.instant().plus(USE_OF_A_TEXT);
        notices.sendTo(report.contact(), NoticeTemplate.GUIDE_REPORT_ANSWERED, args, ends, Locale.CHINESE);
    }

    LocalDate today() {
        return Zones.dateOf(time.instant());
    }
}
