package org.tongban.casework;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.casework.PublicNoticeStore.Notice;
import org.tongban.casework.PublicNoticeView.Fact;
import org.tongban.catalog.Catalog;
import org.tongban.identity.Attempts;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Slice;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** What anybody sees of a case before it is decided, and what they say to it. */
@Component
class PublicNotices {
    private static final int PIECE = 20;
    private static final int MOST_SIGNS = 2_000;
    private static final Attempts.Limit OF_AN_ADDRESS = new Attempts.Limit("objection", 20, Duration.ofDays(1));
    private static final int MOST_SIGNS_OF_A_NAME = 100;

    private final Casework casework;
    private final PublicNoticeStore store;
    private final Catalog catalog;
    private final DeskContent contents;
    private final Regions regions;
    private final ClockWords clockWords;
    private final Attempts attempts;
    private final TransactionOperations transaction;
    private final InstantSource time;

    PublicNotices(
            Casework casework,
            PublicNoticeStore store,
            Catalog catalog,
            DeskContent contents,
            Regions regions,
            ClockWords clockWords,
            Attempts attempts,
            TransactionOperations transaction,
            InstantSource time) {
        this.attempts = attempts;
        this.transaction = transaction;
        this.casework = casework;
        this.store = store;
        this.catalog = catalog;
        this.contents = contents;
        this.regions = regions;
        this.clockWords = clockWords;
        this.time = time;
    }

    Slice<PublicNoticeView> running(UUID before, Locale language) {
        var found = store.running(today(), before, PIECE + 1);
        var shown = found.size() <= PIECE ? found : found.subList(0, PIECE);
        return new Slice<>(
                shown.stream().map(notice -> view(notice, language)).toList(),
                shown.size() < found.size() ? shown.getLast().caseId().toString() : "");
    }

    /** @throws RejectedException {@code casework.no-such-notice} */
    PublicNoticeView find(String number, Locale language) {
        return view(notice(number), language);
    }

    private Notice notice(String number) {
        return Optional.of(number)
                .filter(asked -> asked.matches("[0-9-]{1,40}"))
                .flatMap(store::last)
                .orElseThrow(() -> new RejectedException(new PublicNoticeRejection.NoSuchNotice()));
    }

    /**
     * Said to the authority, which has to answer before it decides. Said twice in the same words, it is said once.
     *
     * @param address where the call comes from; kept as a keyed digest, and counted
     * @throws RejectedException where something is missing, too long or too late
     */
    void object(String number, Objection said, String address) {
        var notice = notice(number);
        if (said.name().isEmpty() || said.text().isEmpty() || !said.phone().matches("[0-9+() -]{7,20}")) {
            throw new RejectedException(new PublicNoticeRejection.ObjectionIncomplete());
        }
        if (said.text().length() > MOST_SIGNS || said.name().length() > MOST_SIGNS_OF_A_NAME) {
            throw new RejectedException(new CaseRejection.TextTooLong(MOST_SIGNS));
        }
        count(address);
        transaction.executeWithoutResult(_ -> receive(notice, said));
    }

    private void receive(Notice notice, Objection said) {
        casework.waitFor(notice.caseId());
        if (store.isSaid(notice.caseId(), said)) return;
        var file = casework.commandNow(notice.caseId(), new CaseCommand.ReceiveObjection(), Caller.SYSTEM);
        store.keep(file.id(), file.progress().beyond().objections().size(), said, time.instant());
    }

    /** In a transaction of its own: what is refused afterwards is counted as well. */
    private void count(String address) {
        var wait = Objects.requireNonNull(transaction.execute(_ -> attempts.takeOrWait(OF_AN_ADDRESS, address)));
        wait.ifPresent(left -> {
            throw new RejectedException(new PublicNoticeRejection.ObjectedTooOften(left.toHours() + 1));
        });
    }

    private PublicNoticeView view(Notice notice, Locale language) {
        var file = casework.find(notice.caseId(), Caller.SYSTEM);
        var guide = catalog.guide(file.guideVersion());
        var runs = file.progress().beyond().noticeRunning(today()).isPresent() && file.isOpen();
        return new PublicNoticeView(
                file.number(),
                guide.name().in(language),
                regions.authority(file.authority())
                        .map(Authority::name)
                        .map(name -> name.in(language))
                        .orElse(file.authority()),
                file.applicantMasked(),
                clockWords.dateOfYear(notice.from(), language),
                clockWords.dateOfYear(notice.until(), language),
                runs,
                runs ? facts(file, language) : List.of(),
                notice.matter());
    }

    private List<Fact> facts(CaseFile file, Locale language) {
        var guide = catalog.guide(file.guideVersion());
        var content = casework.content(file.id(), Caller.SYSTEM);
        return contents.form(guide, content, Sight.CLEAR, language).stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> guide.publicNotice().fields().contains(field.key()))
                .filter(field -> !field.value().isEmpty())
                .map(field -> new Fact(field.label(), field.value()))
                .toList();
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }
}
