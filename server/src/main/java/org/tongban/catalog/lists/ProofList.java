package org.tongban.catalog.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Material;
import org.tongban.catalog.MaterialWriter;
import org.tongban.platform.Words;

/** Every material that somebody else has to certify (证明事项清单), who does, and how it is had without asking for it. */
final class ProofList implements PublishedList {
    private final MaterialWriter materials = new MaterialWriter();

    @Override
    public String key() {
        return "proof";
    }

    @Override
    public List<String> columns() {
        return List.of("proof", "neededFor", "authority", "place", "issuer", "way", "fromApplicant");
    }

    private static boolean asksForProof(Guide guide) {
        return guide.materials().stream().anyMatch(material -> material.kind() == Material.Kind.CERTIFICATE);
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return guide.filter(ProofList::asksForProof).isPresent();
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        return entry.guide().stream().flatMap(guide -> materials.write(guide, Map.of(), w).stream()
                .filter(view -> guide.material(view.key())
                        .filter(material -> material.kind() == Material.Kind.CERTIFICATE)
                        .isPresent())
                .flatMap(view -> ListLine.of(
                        entry.guideHref() + "#materials",
                        view.name(),
                        guide.name().in(w.language()),
                        entry.found().authority().name().in(w.language()),
                        entry.place().in(w.language()),
                        issuer(entry, view.key(), w),
                        view.sourceText(),
                        w.of(view.mine() ? "lists.yes" : "lists.no"))));
    }

    private static String issuer(Entry entry, String material, Words w) {
        return entry.guide()
                .map(guide -> guide.listFacts().issuers().get(material))
                .map(issuer -> issuer.in(w.language()))
                .orElseGet(() -> w.of("lists.unwritten"));
    }
}
