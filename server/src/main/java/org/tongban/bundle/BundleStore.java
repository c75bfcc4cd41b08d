package org.tongban.bundle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.GuideVersions;

/** Tables bundle.bundle_version and bundle.bundle. */
@Repository
class BundleStore {
    private final JdbcClient sql;

    BundleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the version, a hash of its content */
    String keep(Bundle bundle, Instant now) {
        var json = GuideVersions.json(bundle);
        var version = GuideVersions.version(json);
        sql.sql("""
                insert into bundle.bundle_version (version, slug, content, loaded_at)
                values (?, ?, cast(? as jsonb), ?) on conflict (version) do nothing""")
                .params(version, bundle.slug(), json, now.atOffset(ZoneOffset.UTC))
                .update();
        return version;
    }

    /** @param versions those in force from now on, in order */
    void replace(List<String> versions) {
        sql.sql("delete from bundle.bundle").update();
        for (var place = 0; place < versions.size(); place++) {
            sql.sql("insert into bundle.bundle (version, place) values (?, ?)")
                    .params(versions.get(place), place)
                    .update();
        }
    }

    /** By version, in the order of the pack. */
    Map<String, Bundle> inForce() {
        var bundles = new LinkedHashMap<String, Bundle>();
        sql.sql("""
                select version, content::text as content from bundle.bundle join bundle.bundle_version using (version)
                 order by place""").query(row -> {
            bundles.put(row.getString("version"), GuideVersions.read(row.getString("content"), Bundle.class));
        });
        return bundles;
    }

    Optional<Bundle> version(String version) {
        return sql.sql("select content::text from bundle.bundle_version where version = ?")
                .param(version)
                .query(String.class)
                .optional()
                .map(json -> GuideVersions.read(json, Bundle.class));
    }
}
