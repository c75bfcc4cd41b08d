package org.tongban.region;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables region.pack_version and region.pack_change: what was published when, and what that changed. */
@Repository
class PublicationStore {
    private static final long LOCK = 0x746f6e6762616eL;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    private final JdbcClient sql;

    PublicationStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Published(String hash, String sections, String region) {}

    record Publication(long id, String hash, int divisions, int authorities, Instant publishedAt) {}

    /** The publication in force. */
    Optional<Published> published() {
        return sql.sql("select hash, sections, region from region.pack_version order by id desc limit 1")
                .query((row, _) -> new Published(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Until the transaction ends, no other node publishes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> 0)
                .single();
    }

    void publish(Published pack, int divisions, int authorities, List<Change> changes, Instant at) {
        var id = sql.sql("""
                        insert into region.pack_version (hash, sections, region, divisions, authorities, published_at)
                        values (:hash, :sections, :region, :divisions, :authorities, :at) returning id""")
                .param("hash", pack.hash())
                .param("sections", pack.sections())
                .param("region", pack.region())
                .param("divisions", divisions)
                .param("authorities", authorities)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (var place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            sql.sql("""
                    insert into region.pack_change (publication, place, code, args)
                    values (?, ?, ?, cast(? as jsonb))""")
                    .params(id, place, change.code(), JSON.writeValueAsString(change.args()))
                    .update();
        }
    }

    /** The last ones, latest first. */
    List<Publication> publications(int most) {
        return sql.sql("""
                        select id, hash, divisions, authorities, published_at from region.pack_version
                         order by id desc limit ?""")
                .param(most)
                .query((row, _) -> new Publication(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Change> changes(long publication) {
        return sql.sql("select code, args::text from region.pack_change where publication = ? order by place")
                .param(publication)
                .query((row, _) -> new Change(row.getString(1), JSON.readValue(row.getString(2), ARGS)))
                .list();
    }
}
