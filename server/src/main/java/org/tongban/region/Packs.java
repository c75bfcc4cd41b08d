package org.tongban.region;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Rounds;
import org.tongban.region.EditedFileStore.EditedFile;
import org.tongban.region.PublicationStore.Publication;

/**
 * The pack in force: the folder's files, and over them what was published from the desk. Every node looks once a second
 * whether another has published, and reads anew what that touched.
 */
@Service
public class Packs {
    private static final Edition NONE = new Edition(0, Pack.EMPTY);

    private final PackPublisher publisher;
    private final PublicationStore publications;
    private final EditedFileStore edits;
    private final InstantSource time;
    private final Rounds watch = new Rounds("Publications", this::refresh);
    private Pack folder = Pack.EMPTY;
    private volatile Edition edition = NONE;

    /** @param publication its number */
    public record Edition(long publication, Pack pack) {}

    Packs(PackPublisher publisher, PublicationStore publications, EditedFileStore edits, InstantSource time) {
        this.publisher = publisher;
        this.publications = publications;
        this.edits = edits;
        this.time = time;
    }

    /** What this node starts with; its memory has it. */
    synchronized void begin(Pack folder, Edition published) {
        this.folder = folder;
        this.edition = published;
    }

    Rounds watch() {
        return watch;
    }

    /** @throws RejectedException {@code region.pack-differs} where this node's folder is not what was published last */
    public Edition inForce() {
        if (!isInForce(edition)) refresh(); // published a moment ago
        var current = edition;
        if (!isInForce(current)) throw new RejectedException(new RegionRejection.PackDiffers());
        return current;
    }

    /** As this node's memory has it, without a look at the database. */
    Edition inForceAsKnown() {
        return edition;
    }

    private boolean isInForce(Edition known) {
        return publications
                .published()
                .filter(last -> last.hash().equals(known.pack().hash()))
                .isPresent();
    }

    /** All findings of a pack as it would be published. */
    public List<Finding> check(Pack pack, Locale language) {
        return findings(() -> PackCheck.all(pack, language));
    }

    /** As {@link #check}, where only these files differ from a pack that keeps the schema. */
    public List<Finding> checkEdited(Pack pack, List<String> files, Locale language) {
        var there = files.stream().filter(pack::has).toList();
        return findings(() -> PackCheck.edited(pack, there.isEmpty() ? pack.files() : there, language));
    }

    private static List<Finding> findings(java.util.function.Supplier<Findings> check) {
        try {
            return check.get().all();
        } catch (PackException unreadable) {
            return unreadable.findings();
        }
    }

    /**
     * Publishes files over those in force, checked before, in the transaction that is open. Memory follows its commit.
     *
     * @param files their bytes; none where a file goes
     * @param change what publishes them
     * @return false if something else was published since; nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean publish(Edition before, Map<String, Optional<byte[]>> files, UUID change) {
        publications.lock();
        if (publications.latest() != before.publication()) return false;
        keep(files, change);
        var pack = before.pack().with(files);
        var publication = new Publication(Touched.only(files.keySet()), Optional.of(change));
        publisher.publish(pack, publisher.published(pack), publication);
        watch.ringAfterCommit();
        return true;
    }

    /** What is again as the folder has it, needs no row. */
    private void keep(Map<String, Optional<byte[]>> files, UUID change) {
        var again = new ArrayList<String>();
        files.forEach((path, content) -> {
            var beneath = folder.hash(path);
            if (content.map(Sha256::hex).orElse("").equals(beneath)) again.add(path);
            else edits.put(new EditedFile(path, content, beneath, change, time.instant()));
        });
        if (!again.isEmpty()) edits.forget(again);
    }

    /** Takes over what was published since; false if nothing was. */
    public synchronized boolean refresh() {
        var known = edition.publication();
        var latest = publications.latest();
        if (latest == known) return false;
        var published = publications.published().orElseThrow();
        publisher.takeIntoMemory(published, publications.touchedSince(known));
        edition = new Edition(latest, Overlay.forced(folder, edits.all()));
        return true;
    }

    /** The pack in force as a folder of files, with the mark by which a start knows that it holds what the desk published. */
    public PackExport export() {
        return new PackExport(inForce().pack(), edits.all());
    }
}
