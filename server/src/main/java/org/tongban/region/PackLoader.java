package org.tongban.region;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.platform.Messages;
import org.tongban.platform.Settings;
import org.tongban.region.PublicationStore.Published;

/**
 * Publishes the pack at start, before the web opens: checked as a whole, loaded in one transaction with every module's
 * section, or not at all. A pack that is published already is left alone.
 */
@Component
class PackLoader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);
    private static final String FORMAT = "region=3";

    private final Settings settings;
    private final RegionStore store;
    private final PublicationStore publications;
    private final Regions regions;
    private final List<PackSection> sections;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private final ChangeWords words;
    private final FutureTask<Pack> reading;
    private volatile boolean running;

    PackLoader(
            Settings settings,
            RegionStore store,
            PublicationStore publications,
            Regions regions,
            List<PackSection> sections,
            TransactionOperations transaction,
            InstantSource time,
            Messages messages) {
        this.settings = settings;
        this.store = store;
        this.publications = publications;
        this.regions = regions;
        this.sections = sections;
        this.transaction = transaction;
        this.time = time;
        this.words = new ChangeWords(messages);
        this.reading = new FutureTask<>(this::readAhead);
        Thread.ofPlatform().daemon().name("pack-reader").start(reading);
    }

    /** @throws PackException if the pack is broken; then nothing was changed */
    @Override
    public void start() {
        load(read());
        running = true;
    }

    /** Reading takes a second while nothing is compiled yet: it goes on beside the rest of the start. */
    private Pack readAhead() {
        var pack = Pack.read(settings.region());
        var published = published(pack);
        if (isPublished(published)) takeIntoMemory(published);
        return pack;
    }

    private Pack read() {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PackException unreadable) throw refused(unreadable.findings());
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void load(Pack pack) {
        try {
            publishIfNew(pack);
        } catch (PackException unreadable) {
            throw refused(unreadable.findings());
        }
    }

    private PackException refused(List<Finding> findings) {
        return new PackException(settings.region().toString(), findings);
    }

    private void publishIfNew(Pack pack) {
        var published = published(pack);
        if (!isPublished(published)) {
            var errors = PackCheck.all(pack, Locale.CHINESE).errors();
            if (!errors.isEmpty()) throw refused(errors);
            transaction.executeWithoutResult(_ -> publish(pack, published));
        }
        if (!regions.version().equals(published.hash())) takeIntoMemory(published);
    }

    private Published published(Pack pack) {
        return new Published(pack.hash(), versions(), pack.text(RegionReader.REGION));
    }

    private void takeIntoMemory(Published published) {
        var started = System.nanoTime();
        regions.publish(model(published));
        sections.forEach(PackSection::published);
        LOG.info("Region in memory after {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    private boolean isPublished(Published wanted) {
        return publications.published().filter(wanted::equals).isPresent();
    }

    /** In the transaction that is open; nothing is changed in memory. */
    void publish(Pack pack, Published wanted) {
        publications.lock();
        if (isPublished(wanted)) return;
        var started = System.nanoTime();
        var divisions = RegionReader.divisions(pack);
        var authorities = RegionReader.authorities(pack);
        var changes = new Changes();
        store.replaceDivisions(divisions).tell("divisions", each -> each.name().zh(), changes);
        store.replaceAuthorities(authorities)
                .tell("authorities", each -> each.name().zh(), changes);
        store.replaceMap(MapReader.read(pack));
        store.replaceServicePoints(RegionReader.servicePoints(pack));
        store.replaceZones(RegionReader.zones(pack), RegionReader.formerCodes(pack));
        store.replaceCalendar(RegionReader.years(pack));
        sections.forEach(section -> section.load(pack, changes));
        publications.publish(wanted, divisions.size(), authorities.size(), changes.all(), time.instant());
        words.sentences(changes.all(), Locale.CHINESE).forEach(LOG::info);
        LOG.info(
                "Region published: {} divisions, {} authorities in {} ms",
                divisions.size(),
                authorities.size(),
                (System.nanoTime() - started) / 1_000_000);
    }

    private RegionModel model(Published published) {
        return new RegionModel(
                RegionReader.region(PackNode.parse(RegionReader.REGION, published.region())),
                published.hash(),
                store.divisions(),
                store.zones(),
                store.formerCodes(),
                store.map(),
                store.servicePoints(),
                store.authorities(),
                store.calendar());
    }

    private String versions() {
        return sections.stream()
                .map(section -> section.name() + "=" + section.version())
                .sorted()
                .collect(Collectors.joining(" ", FORMAT + " ", ""));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the feeds. */
    @Override
    public int getPhase() {
        return 0;
    }
}
