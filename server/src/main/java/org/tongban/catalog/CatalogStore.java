package org.tongban.catalog;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.CopyIn;
import org.tongban.region.Difference;
import org.tongban.region.Division;
import org.tongban.region.Text;

/** Tables catalog.guide_version, catalog.base_item and catalog.service_item. */
@Repository
class CatalogStore {
    private static final String BASE_ITEM = """
            base_code, slug, name, name_en, type, levels, authority, addressees,
            person_themes, organisation_themes, keywords, basis_to_check, guide_version, life""";

    private static final String ITEMS =
            "select implementation_code, base_code, authority, division, valid_from, valid_until from catalog.service_item";

    private final JdbcClient jdbc;
    private final CopyIn copies;

    CatalogStore(JdbcClient jdbc, CopyIn copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** A row of the implementation list. */
    record Item(
            String implementationCode,
            String baseCode,
            String authority,
            String division,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    void keepGuide(String version, String slug, String json, Instant now) {
        jdbc.sql("""
                insert into catalog.guide_version (version, slug, content, loaded_at)
                values (:version, :slug, cast(:content as jsonb), :now)
                on conflict (version) do nothing""")
                .param("version", version)
                .param("slug", slug)
                .param("content", json)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    Optional<Guide> guide(String version) {
        return jdbc.sql("select content::text from catalog.guide_version where version = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(GuideVersions::guide);
    }

    /** When a guide was loaded in a version. */
    record GuideVersion(String version, Instant loadedAt) {}

    /** The versions that a guide has had, latest first. */
    List<GuideVersion> versions(String slug) {
        return jdbc.sql("select version, loaded_at from catalog.guide_version where slug = ? order by loaded_at desc")
                .param(slug)
                .query((row, _) -> new GuideVersion(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The guides that the base catalogue names today, by version. */
    Map<String, Guide> guidesInForce() {
        var guides = new HashMap<String, Guide>();
        jdbc.sql("""
                select version, content::text as content from catalog.guide_version
                where version in (select guide_version from catalog.base_item)""").query(row -> {
            guides.put(row.getString("version"), GuideVersions.guide(row.getString("content")));
        });
        return guides;
    }

    Difference<BaseItem> replaceBaseItems(List<BaseItem> items) {
        var difference = Difference.between(baseItems(), items, BaseItem::baseCode);
        jdbc.sql("delete from catalog.base_item where base_code = any(?)")
                .param(difference.gone().stream().map(BaseItem::baseCode).toArray(String[]::new))
                .update();
        copies.write("catalog.base_item (" + BASE_ITEM + ")", difference.written(), CatalogStore::cells);
        return difference;
    }

    private static Stream<String> cells(BaseItem item) {
        return Stream.of(
                item.baseCode(),
                item.slug(),
                item.name().zh(),
                item.name().en(),
                item.type().name(),
                array(item.levels().stream().map(Division.Kind::name)),
                item.authority(),
                array(item.addressees().stream().map(Addressee::name)),
                array(item.themes().person().stream()),
                array(item.themes().organisation().stream()),
                array(item.keywords().stream()),
                String.valueOf(item.basisToCheck()),
                item.guideVersion(),
                item.life().equals(Life.ACTIVE) ? "" : GuideVersions.json(item.life()));
    }

    static String array(Stream<String> words) {
        return words.map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    List<BaseItem> baseItems() {
        return jdbc.sql("select " + BASE_ITEM + " from catalog.base_item order by base_code")
                .query((row, _) -> baseItem(row))
                .list();
    }

    private static BaseItem baseItem(ResultSet row) throws SQLException {
        return new BaseItem(
                row.getString(1),
                row.getString(2),
                new Text(row.getString(3), row.getString(4)),
                ItemType.valueOf(row.getString(5)),
                words(row, 6).stream().map(Division.Kind::valueOf).toList(),
                row.getString(7),
                words(row, 8).stream().map(Addressee::valueOf).toList(),
                new Themes(words(row, 9), words(row, 10)),
                words(row, 11),
                row.getBoolean(12),
                row.getString(13),
                life(row.getString(14)));
    }

    private static Life life(String json) {
        return json.isEmpty() ? Life.ACTIVE : GuideVersions.read(json, Life.class);
    }

    private static List<String> words(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    Difference<Item> replaceItems(Collection<Item> items) {
        var difference = Difference.between(items(), items, Item::implementationCode);
        jdbc.sql("delete from catalog.service_item where implementation_code = any(?)")
                .param(difference.gone().stream().map(Item::implementationCode).toArray(String[]::new))
                .update();
        copies.write(
                "catalog.service_item (implementation_code, base_code, authority, division, valid_from, valid_until)",
                difference.written(),
                each -> Stream.of(
                        each.implementationCode(),
                        each.baseCode(),
                        each.authority(),
                        each.division(),
                        CopyIn.cell(each.from()),
                        CopyIn.cell(each.until())));
        return difference;
    }

    private List<Item> items() {
        return jdbc.sql(ITEMS).query((row, _) -> item(row)).list();
    }

    /** Those that hold for a time only. */
    List<Item> delegated() {
        return jdbc.sql(ITEMS + " where valid_from is not null or valid_until is not null")
                .query((row, _) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getDate(5)).map(Date::toLocalDate),
                Optional.ofNullable(row.getDate(6)).map(Date::toLocalDate));
    }

    /** How often the entries of each base item have changed; where it is as it was, so are they. */
    Map<String, Long> itemEditions() {
        var editions = new HashMap<String, Long>();
        jdbc.sql("select base_code, edition from catalog.service_item_edition").query(row -> {
            editions.put(row.getString(1), row.getLong(2));
        });
        return editions;
    }

    /** Which authority carries out a base item in which division, by base code; without limit of time; none where nobody does any more. */
    Map<String, Map<String, String>> holders(Collection<String> baseCodes) {
        var holders = new HashMap<String, Map<String, String>>();
        if (baseCodes.isEmpty()) return holders;
        jdbc.sql("""
                select base_code, array_agg(division order by division) as divisions,
                       array_agg(authority order by division) as authorities
                  from catalog.service_item
                 where valid_from is null and valid_until is null and base_code = any(?)
                 group by base_code""").param(baseCodes.toArray(String[]::new)).query(row -> {
            var authorities = words(row, 3);
            var divisions = words(row, 2);
            var held = new HashMap<String, String>();
            for (var i = 0; i < divisions.size(); i++) held.put(divisions.get(i), authorities.get(i));
            holders.put(row.getString(1), held);
        });
        return holders;
    }
}
