package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.TongbanTest;
import org.tongban.casework.CaseEvent.DueDateMoved;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Limit;
import org.tongban.catalog.ServiceItem;
import org.tongban.identity.RegisteredPersons;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.CalendarDay.Kind;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.platform.Feeds;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;
import org.tongban.region.RegionsByCalendar;

/** A date beyond the published holidays rests on weekends alone; it is reckoned again when the year is published. */
@TongbanTest
class HolidaysPublishedLaterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Casework casework;

    @Autowired
    CaseStore cases;

    @Autowired
    EventStore events;

    @Autowired
    ContentStore contents;

    @Autowired
    SideRows rows;

    @Autowired
    EventCodec codec;

    @Autowired
    ReckoningStore store;

    @Autowired
    ClockWords words;

    @Autowired
    WaitingStore waiting;

    @Autowired
    KnownQueues queues;

    @Autowired
    Actors actors;

    @Autowired
    Subjects subjects;

    @Autowired
    JointBodies jointBodies;

    @Autowired
    Ledger ledger;

    @Autowired
    Regions regions;

    @Autowired
    Feeds feeds;

    @Autowired
    InstantSource time;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient sql;

    private ServiceItem item;
    private Caller applicant;
    private LocalDate weekendsAlone;

    @Autowired
    void ground(ApplicationContext context, Catalog catalog) {
        item = catalog.service("food-business-licence", "500103");
        applicant = Caller.applicant(new RegisteredPersons(context).register("李四"));
    }

    @BeforeEach
    void all_dates_rest_on_what_is_published() {
        store.reckoned(regions.calendar().publishedUntil());
        var published = regions.calendar().publishedUntil();
        weekendsAlone =
                regions.calendar().orNextWorkingDay((today().isAfter(published) ? today() : published).plusDays(60));
    }

    @AfterEach
    void and_do_so_again() {
        store.reckoned(regions.calendar().publishedUntil());
    }

    @Test
    void the_date_moves_and_applicant_and_officer_are_told_once() {
        var file = open();
        var movedAt = movedAt(file);
        assertThat(file.dueOn()).isEqualTo(weekendsAlone);
        assertThat(reckoning(regions.calendar())).isZero();

        var moved = reckoning(withFiveMoreDaysOff());

        var expected = withFiveMoreDaysOff().add(weekendsAlone, 5);
        assertThat(moved).isPositive();
        assertThat(casework.find(file.id(), applicant).dueOn()).isEqualTo(expected);
        assertThat(movedAt(file)).isEqualTo(movedAt);
        var last = casework.history(file.id(), applicant).getLast().event();
        assertThat(last).isInstanceOfSatisfying(DueDateMoved.class, event -> {
            assertThat(event.from()).isEqualTo(weekendsAlone);
            assertThat(words.moved(event, Locale.CHINESE)).contains("改为 " + words.date(expected, Locale.CHINESE));
        });
        assertThat(told(file)).isEqualTo(1);
    }

    @Test
    void whoever_is_interrupted_begins_anew_and_moves_nothing_twice() {
        var file = open();
        reckoning(withFiveMoreDaysOff());
        var version = casework.find(file.id(), applicant).version();
        store.reckoned(regions.calendar().publishedUntil());

        reckoning(withFiveMoreDaysOff());

        assertThat(casework.find(file.id(), applicant).version()).isEqualTo(version);
        assertThat(told(file)).isEqualTo(1);
    }

    @Test
    void what_is_decided_keeps_its_date() {
        var file = open();
        casework.command(file.id(), 1, new CaseCommand.Withdraw(""), applicant);

        reckoning(withFiveMoreDaysOff());

        assertThat(casework.find(file.id(), applicant).dueOn()).isEqualTo(weekendsAlone);
    }

    /** As the server does it, but under another calendar than the one that is published to all. */
    private int reckoning(WorkingCalendar calendar) {
        var later = RegionsByCalendar.of(calendar, time);
        var log = new CaseLog(codec, later);
        var under = new Casework(
                cases,
                events,
                contents,
                rows,
                log,
                waiting,
                queues,
                actors,
                subjects,
                jointBodies,
                ledger,
                later,
                feeds,
                time);
        var moved = transaction.execute(_ -> new ReckonAgain(store, under, later).run());
        return moved == null ? 0 : moved;
    }

    /** The next years are published, with five more days off shortly before the date. */
    private WorkingCalendar withFiveMoreDaysOff() {
        var days = new ArrayList<>(regions.calendar().list(today().minusDays(30), weekendsAlone).stream()
                .filter(day -> day.kind() == Kind.HOLIDAY || day.kind() == Kind.MAKE_UP_WORKDAY)
                .toList());
        var off = regions.calendar().subtract(weekendsAlone, 5);
        for (var day : regions.calendar().list(off.minusDays(1), weekendsAlone.minusDays(1))) {
            if (day.isWorking()) days.add(new CalendarDay(day.date(), Kind.HOLIDAY, "试验节"));
        }
        var years = IntStream.rangeClosed(regions.calendar().publishedUntil().getYear(), weekendsAlone.getYear() + 1)
                .boxed()
                .collect(Collectors.toSet());
        return new WorkingCalendar(days, years);
    }

    private CaseFile open() {
        var untilThen = new Limit(regions.calendar().count(today(), weekendsAlone), Limit.Unit.WORKING);
        var terms = new CaseTerms(
                ALLOWANCE.posts(),
                ALLOWANCE.promised(),
                ALLOWANCE.statutory(),
                "",
                List.of(),
                15,
                untilThen,
                ALLOWANCE.traits(),
                ALLOWANCE.extension(),
                ALLOWANCE.reminders());
        return casework.open(
                new CaseSnapshot(
                        applicant.id(),
                        "李*",
                        item.slug(),
                        item.guideVersion(),
                        item.implementationCode(),
                        item.authority(),
                        item.division(),
                        terms,
                        new CaseContent("李四", Map.of(), Map.of(), List.of())),
                applicant);
    }

    private Instant movedAt(CaseFile file) {
        return sql.sql("select moved_at from casework.case_file where id = ?")
                .param(file.id())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Waits for the feed; a second message would follow the first at once. */
    private int told(CaseFile file) {
        await().atMost(PATIENCE).until(() -> messages(file) > 0);
        return messages(file);
    }

    private int messages(CaseFile file) {
        return sql.sql("select count(*) from notice.message where case_id = ? and template = 'DUE_DATE_MOVED'")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }
}
