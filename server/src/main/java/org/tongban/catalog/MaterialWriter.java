package org.tongban.catalog;

import java.util.List;
import java.util.Map;
import org.tongban.platform.Words;

/** Says of each material whether the applicant hands it in, and if not, where it comes from. */
public final class MaterialWriter {
    private record Badge(String source, String tone, String icon) {}

    private static final Badge IDENTITY = new Badge("identity", "green", "shield");
    private static final Badge LICENCE = new Badge("licence", "green", "licence");
    private static final Badge FORM = new Badge("generated", "green", "document");
    private static final Badge COMMITMENT = new Badge("commitment", "blue", "edit");
    private static final Badge DECLARATION = new Badge("declaration", "blue", "edit");
    private static final Badge LATER = new Badge("later", "amber", "clock");
    private static final Badge UPLOAD = new Badge("upload", "outline", "upload");

    /** What may be needed as far as the scenario is answered, what the applicant hands in first. */
    public List<MaterialView> write(Guide guide, Map<String, String> answers, Words w) {
        return guide.materials().stream()
                .filter(material -> GuideConditions.mayHold(material.when(), answers))
                .map(material -> view(material, w))
                .toList();
    }

    /** Whether the applicant hands it in, rather than that it is taken from somewhere. */
    public static boolean isHandedIn(Material material) {
        var badge = badge(material);
        return badge == UPLOAD || badge == LATER;
    }

    private static MaterialView view(Material material, Words w) {
        var badge = badge(material);
        var language = w.language();
        return new MaterialView(
                material.key(),
                material.name().in(language),
                isHandedIn(material),
                material.need() != Material.Need.NO,
                badge.source(),
                w.of("page.source." + badge.source()),
                badge.tone(),
                badge.icon(),
                material.standard().in(language),
                material.note().in(language));
    }

    /** The first way counts: the ways of taking a material stand in order of preference. */
    private static Badge badge(Material material) {
        if (material.need() == Material.Need.LATER) return LATER;
        if (material.take().isEmpty()) return UPLOAD;
        return switch (material.take().getFirst().by()) {
            case IDENTITY -> IDENTITY;
            case LICENCE -> LICENCE;
            case COMMITMENT -> material.take().size() == 1 ? DECLARATION : COMMITMENT;
            case FORM -> FORM;
            case UPLOAD -> UPLOAD;
        };
    }
}
