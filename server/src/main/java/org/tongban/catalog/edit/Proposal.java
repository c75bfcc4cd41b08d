package org.tongban.catalog.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.region.Pack;
import org.tongban.region.Packs.Edition;

/**
 * The pack as an adjustment would have it, over what is in force now.
 *
 * @param files what it changes there, with what others published meanwhile taken in
 * @param overtaken files of which others have changed the same lines meanwhile
 */
record Proposal(Edition before, Map<String, Optional<byte[]>> files, List<String> overtaken, Pack after) {
    static Proposal of(Edition before, List<DraftFile> drafts) {
        var files = new HashMap<String, Optional<byte[]>>();
        var overtaken = new ArrayList<String>();
        for (var draft : drafts) {
            var merged =
                    MergedText.of(draft.path(), draft.base(), inForce(before.pack(), draft.path()), draft.content());
            if (merged.isEmpty()) overtaken.add(draft.path());
            files.put(draft.path(), merged.orElse(draft.content()));
        }
        return new Proposal(before, files, overtaken, before.pack().with(files));
    }

    /** Between the files with which it began and those that it wanted. */
    static Proposal asItWas(Edition now, List<DraftFile> drafts) {
        var bases = new HashMap<String, Optional<byte[]>>();
        var files = new HashMap<String, Optional<byte[]>>();
        for (var draft : drafts) {
            bases.put(draft.path(), draft.base());
            files.put(draft.path(), draft.content());
        }
        var before = new Edition(now.publication(), now.pack().with(bases));
        return new Proposal(before, files, List.of(), now.pack().with(files));
    }

    static Optional<byte[]> inForce(Pack pack, String path) {
        return pack.has(path) ? Optional.of(pack.bytes(path)) : Optional.empty();
    }

    /** Its files, by name. */
    List<String> paths() {
        return files.keySet().stream().sorted().toList();
    }

    boolean changesNothing() {
        return before.pack().hash().equals(after.hash());
    }
}
