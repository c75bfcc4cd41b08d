package org.tongban.document;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.FileStore;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Makes official papers: numbered, printed, sealed, stored. */
@Service
public class Documents {
    private final DocumentStore store;
    private final Printer printer;
    private final Seals seals;
    private final FileStore files;
    private final Regions regions;
    private final Messages messages;
    private final InstantSource time;

    Documents(
            DocumentStore store,
            Printer printer,
            Seals seals,
            FileStore files,
            Regions regions,
            Messages messages,
            InstantSource time) {
        this.store = store;
        this.printer = printer;
        this.seals = seals;
        this.files = files;
        this.regions = regions;
        this.messages = messages;
        this.time = time;
    }

    /**
     * The paper of an occasion, made now or found. Call it outside a transaction: printing and sealing take some 50 ms. A
     * crash on the way leaves a number that the next call goes on with, and no paper that anybody sees.
     *
     * @throws RejectedException {@code region.unknown-authority}, {@code document.no-seal}
     */
    public DocumentRef make(DocumentRequest request) {
        Seals.refuseInTransaction();
        var authority = regions.requireAuthority(request.authority());
        var reserved = store.reserve(
                Ids.next(time.instant()), request, authority.shortName().zh());
        if (!reserved.sha256().isEmpty()) return reserved;
        var paper = request.paper();
        var title = title(paper);
        var dated = request.datedOn().atStartOfDay(Zones.CHINA).toInstant();
        var letterhead = new Letterhead(authority.name().zh(), reserved.number(), request.datedOn());
        var printed = printer.print(
                "document/" + paper.kind().template() + ".jte",
                Map.of("letterhead", letterhead, "title", title, "paper", paper),
                title,
                dated);
        var order = new SealOrder(
                printed, authority.creditCode(), authority.name().zh(), title, SealOrder.Subject.PAPER, reserved.id());
        var stored = files.put(seals.seal(order));
        if (!store.finish(reserved.id(), stored.sha256(), time.instant())) {
            return store.find(reserved.id()).orElseThrow();
        }
        return new DocumentRef(
                reserved.id(),
                reserved.kind(),
                reserved.caseId(),
                reserved.number(),
                reserved.authority(),
                reserved.datedOn(),
                stored.sha256());
    }

    /** @throws RejectedException {@code document.no-such-document} */
    public DocumentRef find(UUID id) {
        return store.find(id).orElseThrow(() -> new RejectedException(new DocumentRejection.NoSuchDocument()));
    }

    /** The PDF of a paper; whoever asks has checked whose case it belongs to. */
    public InputStream open(UUID id) {
        return files.open(find(id).sha256());
    }

    /** The papers of a case, oldest first. */
    public List<DocumentRef> ofCase(UUID caseId) {
        return store.ofCase(caseId);
    }

    public Optional<DocumentRef> ofOccasion(UUID caseId, Paper.Kind kind, String occasion) {
        return store.find(caseId, kind, occasion)
                .filter(found -> !found.sha256().isEmpty());
    }

    /** The paper whose file has exactly this content. */
    public Optional<DocumentRef> ofContent(String sha256) {
        return store.findByContent(sha256);
    }

    /** The title of a kind of paper, for lists. */
    public String title(Paper.Kind kind, java.util.Locale language) {
        return messages.text(kind.titleCode(), language);
    }

    private String title(Paper paper) {
        var code = paper.kind().titleCode();
        return messages.text(paper.head().licensing() ? code : code + ".other", java.util.Locale.CHINESE);
    }
}
