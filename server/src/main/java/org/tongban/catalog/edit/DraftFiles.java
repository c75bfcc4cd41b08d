package org.tongban.catalog.edit;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.PlatformRejection;
import org.tongban.region.Pack;
import org.tongban.region.Packs;

/** The files of a draft: saved whole, patched in places, brought up to what was published meanwhile, or left alone again. */
@Service
class DraftFiles {
    private static final int MOST_FILES = 200;
    private static final int MOST_MEGABYTES = 4;

    private final Adjustments adjustments;
    private final DraftFileStore store;
    private final CatalogueFiles catalogue;
    private final Packs packs;
    private final InstantSource time;

    DraftFiles(
            Adjustments adjustments, DraftFileStore store, CatalogueFiles catalogue, Packs packs, InstantSource time) {
        this.adjustments = adjustments;
        this.store = store;
        this.catalogue = catalogue;
        this.packs = packs;
        this.time = time;
    }

    /**
     * Keeps a file as it shall be.
     *
     * @param expectedVersion the version that the edit began with; 0 for a file that the adjustment does not have yet
     * @param content empty where the file shall go
     * @throws RejectedException {@code catalog.edited-meanwhile} with who and when, {@code catalog.not-your-file}
     */
    @Transactional
    public DraftFile save(UUID adjustment, String path, int expectedVersion, Optional<byte[]> content, Caller caller) {
        var before = begun(adjustment, path, expectedVersion, caller);
        return keep(adjustment, before, before.base(), content, caller);
    }

    /**
     * Changes places of a text and leaves the rest as it is, byte for byte.
     *
     * @throws RejectedException {@code catalog.bad-patch}, {@code catalog.only-as-text} and as {@link #save}
     */
    @Transactional
    public DraftFile patch(
            UUID adjustment, String path, int expectedVersion, UnaryOperator<String> change, Caller caller) {
        var before = begun(adjustment, path, expectedVersion, caller);
        var text = before.content().orElseThrow(() -> new RejectedException(new AdjustmentRejection.NoSuchFile(path)));
        var patched = change.apply(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return keep(adjustment, before, before.base(), Optional.of(patched), caller);
    }

    /**
     * Takes in what was published since the edit began.
     *
     * @param merged what both give together, where a person has merged them; empty to have it done line by line
     * @throws RejectedException {@code catalog.overtaken} where both changed the same lines; and as {@link #save}
     */
    @Transactional
    public DraftFile rebase(UUID adjustment, String path, int expectedVersion, Optional<byte[]> merged, Caller caller) {
        var before = begun(adjustment, path, expectedVersion, caller);
        if (before.version() == 0) throw new RejectedException(new AdjustmentRejection.NoSuchFile(path));
        var inForce = Proposal.inForce(packs.inForce().pack(), path);
        var content = merged.isPresent()
                ? merged
                : MergedText.of(path, before.base(), inForce, before.content())
                        .orElseThrow(() -> new RejectedException(new AdjustmentRejection.Overtaken(List.of(path))));
        return keep(adjustment, before, inForce, content, caller);
    }

    /** The adjustment leaves the file as it is in force. */
    @Transactional
    public void drop(UUID adjustment, String path, int expectedVersion, Caller caller) {
        var before = begun(adjustment, path, expectedVersion, caller);
        if (!store.drop(adjustment, path, before.version())) throw changed(before);
        adjustments.edited(adjustment, caller);
    }

    /** The file as it stands in the adjustment, else as it is in force, where its edit begins: version 0. */
    private DraftFile begun(UUID id, String path, int expectedVersion, Caller caller) {
        adjustments.requireEditable(id, caller);
        if (!CatalogueFiles.isOfCatalogue(path)) throw new RejectedException(new AdjustmentRejection.NotYourFile(path));
        var kept = store.find(id, path);
        if (kept.isEmpty() && expectedVersion == 0) {
            var inForce = Proposal.inForce(packs.inForce().pack(), path);
            return new DraftFile(path, 0, inForce, inForce, caller.id(), time.instant());
        }
        var before = kept.orElseThrow(() -> new RejectedException(new AdjustmentRejection.NoSuchFile(path)));
        if (before.version() != expectedVersion) throw changed(before);
        return before;
    }

    private RejectedException changed(DraftFile file) {
        return new RejectedException(new AdjustmentRejection.EditedMeanwhile(
                adjustments.name(file.changedBy()), file.changedAt(), file.version()));
    }

    private DraftFile keep(
            UUID adjustment, DraftFile before, Optional<byte[]> base, Optional<byte[]> content, Caller caller) {
        var path = before.path();
        requireSize(content);
        requireOwn(caller, path, content);
        if (base.isEmpty() && content.isEmpty()) throw new RejectedException(new AdjustmentRejection.NoSuchFile(path));
        if (before.version() == 0 && store.count(adjustment) >= MOST_FILES)
            throw new RejectedException(new AdjustmentRejection.TooManyFiles(MOST_FILES));
        var after = new DraftFile(path, before.version() + 1, base, content, caller.id(), time.instant());
        if (!store.save(adjustment, after))
            throw changed(store.find(adjustment, path).orElse(before));
        adjustments.edited(adjustment, caller);
        return after;
    }

    private static void requireSize(Optional<byte[]> content) {
        if (content.map(bytes -> bytes.length).orElse(0) > MOST_MEGABYTES * 1024 * 1024)
            throw new RejectedException(new PlatformRejection.TooLarge(MOST_MEGABYTES));
    }

    private void requireOwn(Caller caller, String path, Optional<byte[]> content) {
        Pack before = packs.inForce().pack();
        if (!catalogue.mayEdit(caller, path, before, before.with(Map.of(path, content))))
            throw new RejectedException(new AdjustmentRejection.NotYourFile(path));
    }
}
