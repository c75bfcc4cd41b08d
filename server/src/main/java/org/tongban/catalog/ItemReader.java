package org.tongban.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.region.Division;
import org.tongban.region.Pack;
import org.tongban.region.PackTable.Row;
import org.tongban.region.Text;

/** Reads {@code items/*.csv} of a checked pack. An item with a guide is taken from its guide, whoever names it besides. */
public final class ItemReader {
    private static final String FOLDER = "items";

    private ItemReader() {}

    /** The rows of all files, in order of file and line. */
    public static List<Row> rows(Pack pack) {
        return pack.files(FOLDER, ".csv").stream()
                .flatMap(file -> pack.csv(file).rows().stream())
                .toList();
    }

    /** @param described the items that have a guide */
    static List<BaseItem> all(Pack pack, List<BaseItem> described) {
        Map<String, BaseItem> items = new LinkedHashMap<>();
        described.forEach(item -> items.put(item.baseCode(), item));
        for (var row : rows(pack)) items.putIfAbsent(row.get("base_code"), item(row));
        return new ArrayList<>(items.values());
    }

    private static BaseItem item(Row row) {
        return new BaseItem(
                row.get("base_code"),
                row.get("base_code"),
                new Text(row.get("name"), row.get("name_en")),
                constant(ItemType.class, row.get("type")),
                row.words("levels").stream()
                        .map(word -> constant(Division.Kind.class, word))
                        .toList(),
                row.get("authority"),
                row.words("addressees").stream()
                        .map(word -> constant(Addressee.class, word))
                        .toList(),
                new Themes(row.words("person_themes"), row.words("organisation_themes")),
                row.words("keywords"),
                row.get("basis").equals("province"),
                "",
                LifeReader.life(row));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
