package org.tongban.catalog.open;

import java.util.List;
import org.tongban.catalog.Faq;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Material;
import org.tongban.catalog.open.NationalTables.Column;
import org.tongban.catalog.open.NationalTables.Of;
import org.tongban.platform.Words;
import org.tongban.region.Text;

/** The national field list's columns of what belongs to a guide; what the text does not say stays empty. */
final class GuideColumns {
    private GuideColumns() {}

    static List<Column<Of<Material>>> materials(Words w) {
        return List.of(
                new Column<>("implementationCode", of -> of.entry().code()),
                new Column<>("order", Of::place),
                new Column<>("materialName", of -> of.part().name().in(w.language())),
                new Column<>(
                        "materialKind", of -> w.of("national.kind.", of.part().kind())),
                new Column<>("needed", of -> needed(of.part())),
                new Column<>("materialSource", of -> of.part().source() == Material.Source.GOVERNMENT ? "20" : "10"),
                new Column<>("issuer", of -> of.guide()
                        .listFacts()
                        .issuers()
                        .getOrDefault(of.part().key(), Text.NONE)
                        .in(w.language())),
                new Column<>("copies", _ -> ""),
                new Column<>("blankForm", _ -> ""),
                new Column<>("sample", _ -> ""),
                new Column<>("howToFill", of -> of.part().note().in(w.language())),
                new Column<>("acceptanceStandard", of -> of.part().standard().in(w.language())));
    }

    /** 1 yes, 2 no, 3 may follow. */
    private static String needed(Material material) {
        return switch (material.need()) {
            case YES -> "1";
            case NO -> "2";
            case LATER -> "3";
        };
    }

    static List<Column<Of<Guide>>> fees(Words w) {
        return List.of(
                new Column<>("implementationCode", of -> of.entry().code()),
                new Column<>("feeName", of -> of.guide().name().in(w.language())),
                new Column<>("feeStandard", of -> of.guide().fee().standard().in(w.language())),
                new Column<>("feeBasis", of -> of.guide().fee().basis().in(w.language())),
                new Column<>("reducible", _ -> ""));
    }

    static List<Column<Of<Faq>>> questions(Words w) {
        return List.of(
                new Column<>("implementationCode", of -> of.entry().code()),
                new Column<>("order", Of::place),
                new Column<>("question", of -> of.part().question().in(w.language())),
                new Column<>("answer", of -> of.part().answer().in(w.language())));
    }
}
