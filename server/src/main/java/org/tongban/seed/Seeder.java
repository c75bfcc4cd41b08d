package org.tongban.seed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.casework.PastCases;
import org.tongban.casework.TypicalDurations;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.identity.People;
import org.tongban.identity.PersonRecord;
import org.tongban.identity.Staff;
import org.tongban.kernel.Ids;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.LicenceRef;
import org.tongban.licence.Licences;
import org.tongban.platform.FileStore;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;
import org.tongban.seed.Seeding.Made;

/** Writes what {@link Seeding} makes up: persons first, then cases with their licences, a batch a transaction. */
@Component
public class Seeder {
    private static final Logger LOG = LoggerFactory.getLogger(Seeder.class);
    private static final int BATCH = 500;
    private static final int CASES_A_PERSON = 3;
    private static final int FEWEST_PEOPLE = 200;

    private final Regions regions;
    private final Catalog catalog;
    private final Counters counters;
    private final People people;
    private final Staff staff;
    private final PastCases pastCases;
    private final TypicalDurations durations;
    private final Licences licences;
    private final FileStore files;
    private final TransactionOperations transaction;
    private final InstantSource time;

    Seeder(
            Regions regions,
            Catalog catalog,
            Counters counters,
            People people,
            Staff staff,
            PastCases pastCases,
            TypicalDurations durations,
            Licences licences,
            FileStore files,
            TransactionOperations transaction,
            InstantSource time) {
        this.regions = regions;
        this.catalog = catalog;
        this.counters = counters;
        this.people = people;
        this.staff = staff;
        this.pastCases = pastCases;
        this.durations = durations;
        this.licences = licences;
        this.files = files;
        this.transaction = transaction;
        this.time = time;
    }

    public record Filled(int people, int cases, int open, int licences, Duration took) {}

    public Filled fill(SeedOrder order) throws InterruptedException {
        var started = System.nanoTime();
        var persons = register(Math.max(FEWEST_PEOPLE, order.cases() / CASES_A_PERSON));
        var seeding = seeding(persons);
        var issued = 0;
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var batches = new ArrayList<Future<Integer>>();
            for (var first = 0; first < order.cases(); first += BATCH) {
                var from = first;
                batches.add(threads.submit(() -> write(seeding, order, from)));
            }
            for (var i = 0; i < batches.size(); i++) {
                issued += result(batches.get(i));
                if ((i + 1) % 20 == 0) LOG.info("{} cases are there", Math.min(order.cases(), (i + 1) * BATCH));
            }
        }
        durations.forget();
        var took = Duration.ofNanos(System.nanoTime() - started);
        return new Filled(persons.size(), order.cases(), order.open(), issued, took);
    }

    private static int result(Future<Integer> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A batch could not be written", failed.getCause());
        }
    }

    /** New persons beside those that are there. */
    private List<PersonRecord> register(int wanted) {
        var first = Math.toIntExact(people.count());
        if (first + wanted > MadeUpPeople.MOST) throw new IllegalStateException("There are no more made-up persons");
        var persons = IntStream.range(first, first + wanted)
                .mapToObj(n -> MadeUpPeople.person(Ids.next(time.instant()), n))
                .toList();
        for (var from = 0; from < wanted; from += 10 * BATCH) {
            people.takeIn(persons.subList(from, Math.min(wanted, from + 10 * BATCH)));
        }
        return persons;
    }

    private Seeding seeding(List<PersonRecord> persons) {
        var staffed = staff.authorities().stream()
                .flatMap(code -> regions.authority(code).stream())
                .toList();
        var forms = new FilledForm(regions, counters, SamplePaper.in(files));
        return new Seeding(regions, catalog, pastCases, forms, persons, staffed, time.instant());
    }

    /** The open ones are spread evenly over the order. */
    private int write(Seeding seeding, SeedOrder order, int from) {
        var made = IntStream.range(from, Math.min(order.cases(), from + BATCH))
                .mapToObj(n -> seeding.make(new Random(order.number() * 1_000_003 + n), isOpen(order, n)))
                .toList();
        return keep(made);
    }

    /** One batch at a time: two would wait for each other's running numbers. */
    private synchronized int keep(List<Made> made) {
        var issued = new ArrayList<LicenceRef>();
        transaction.executeWithoutResult(_ -> {
            for (var each : made) {
                each.course().conclude((file, grantedAt) -> {
                    issued.add(licence(each, Zones.dateOf(grantedAt)));
                    return issued.getLast();
                });
            }
            pastCases.keep(made.stream().map(Made::past).toList());
        });
        return issued.size();
    }

    private static boolean isOpen(SeedOrder order, int n) {
        return (long) (n + 1) * order.open() / order.cases() > (long) n * order.open() / order.cases();
    }

    private LicenceRef licence(Made made, java.time.LocalDate issuedOn) {
        var file = made.past().file();
        var request = new IssueRequest(
                file.id(),
                file.terms().licenceType(),
                file.authority(),
                file.applicant(),
                file.guideVersion(),
                made.content().form(),
                made.content().answers(),
                issuedOn);
        return licences.takeIn(request, made.applicant());
    }
}
