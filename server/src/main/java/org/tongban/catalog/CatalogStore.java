package org.tongban.catalog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables catalog.guide_version and catalog.service_item. */
@Repository
class CatalogStore {
    private final JdbcClient jdbc;

    CatalogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the implementation list; the guide stands in its version. */
    record Item(String implementationCode, String slug, String authority, String division, String guideVersion) {}

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

    /** The guides that the implementation list names today, by version. */
    Map<String, Guide> guidesInForce() {
        var guides = new HashMap<String, Guide>();
        jdbc.sql("""
                select version, content::text as content from catalog.guide_version
                where version in (select guide_version from catalog.service_item)""").query(row -> {
            guides.put(row.getString("version"), GuideVersions.guide(row.getString("content")));
        });
        return guides;
    }

    void replaceItems(Collection<Item> items) {
        jdbc.sql("delete from catalog.service_item").update();
        jdbc.sql("""
                insert into catalog.service_item (implementation_code, slug, authority, division, guide_version)
                select * from unnest(:codes, :slugs, :authorities, :divisions, :versions)""")
                .param("codes", column(items, Item::implementationCode))
                .param("slugs", column(items, Item::slug))
                .param("authorities", column(items, Item::authority))
                .param("divisions", column(items, Item::division))
                .param("versions", column(items, Item::guideVersion))
                .update();
    }

    List<Item> items() {
        return jdbc.sql("""
                select implementation_code, slug, authority, division, guide_version
                from catalog.service_item order by slug, division""").query(Item.class).list();
    }

    private static String[] column(Collection<Item> items, Function<Item, String> part) {
        return items.stream().map(part).toArray(String[]::new);
    }
}
