package org.tongban.region;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.platform.Settings;
import org.tongban.region.PublicationStore.Publication;

/**
 * Publishes the folder's pack at start, before the web opens, with what the desk published over it: checked as a whole,
 * loaded in one transaction with every module's section, or not at all. A pack that is published already is left alone.
 */
@Component
class PackLoader implements SmartLifecycle {
    private final Settings settings;
    private final PublicationStore publications;
    private final EditedFileStore edits;
    private final PackPublisher publisher;
    private final Packs packs;
    private final Regions regions;
    private final TransactionOperations transaction;
    private final FutureTask<Pack> reading;
    private volatile boolean running;

    PackLoader(
            Settings settings,
            PublicationStore publications,
            EditedFileStore edits,
            PackPublisher publisher,
            Packs packs,
            Regions regions,
            TransactionOperations transaction) {
        this.settings = settings;
        this.publications = publications;
        this.edits = edits;
        this.publisher = publisher;
        this.packs = packs;
        this.regions = regions;
        this.transaction = transaction;
        this.reading = new FutureTask<>(this::readAhead);
        Thread.ofPlatform().daemon().name("pack-reader").start(reading);
    }

    /** @throws PackException if the pack is broken; then nothing was changed */
    @Override
    public void start() {
        load(read());
        if (!packs.watch().isRunning()) packs.watch().start();
        running = true;
    }

    /** Reading takes a second while nothing is compiled yet: it goes on beside the rest of the start. */
    private Pack readAhead() {
        var folder = Pack.read(settings.region());
        var published = publisher.published(Overlay.of(folder, edits.all()).pack());
        if (publisher.isPublished(published)) publisher.takeIntoMemory(published, Touched.ALL);
        return folder;
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

    void load(Pack folder) {
        try {
            while (!isLoaded(folder)) {} // another node publishes at the same time
        } catch (PackException unreadable) {
            throw refused(unreadable.findings());
        }
    }

    private PackException refused(List<Finding> findings) {
        return new PackException(settings.region().toString(), findings);
    }

    /** False where another node has published meanwhile, so that all has to be looked at again. */
    private boolean isLoaded(Pack folder) {
        var before = publications.latest();
        var overlay = Overlay.of(folder, edits.all());
        var published = publisher.published(overlay.pack());
        if (!publisher.isPublished(published)) {
            var errors = PackCheck.all(overlay.pack(), Locale.CHINESE).errors();
            if (!errors.isEmpty()) throw refused(errors);
            if (!Boolean.TRUE.equals(transaction.execute(_ -> publish(overlay, published, before)))) return false;
        } else if (!overlay.returned().isEmpty()) {
            edits.forget(overlay.returned());
        }
        if (!regions.version().equals(published.hash())) publisher.takeIntoMemory(published, Touched.ALL);
        packs.begin(folder, new Packs.Edition(publications.latest(), overlay.pack()));
        return true;
    }

    private boolean publish(Overlay overlay, PublicationStore.Published published, long before) {
        publications.lock();
        if (publications.latest() != before) return false;
        edits.forget(overlay.returned());
        publisher.publish(overlay.pack(), published, Publication.OF_FOLDER);
        return true;
    }

    @Override
    public void stop() {
        running = false;
        packs.watch().stop();
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
