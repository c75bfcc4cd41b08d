package org.tongban.region;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** @param change what published it from the desk; empty where it came with the folder */
    record Publication(Touched touched, Optional<UUID> change) {
        static final Publication OF_FOLDER = new Publication(Touched.ALL, Optional.empty());
    }

    record Told(long id, String hash, int divisions, int authorities, Instant publishedAt) {}

    /** The publication in force. */
    Optional<Published> published() {
        return sql.sql("select hash, sections, region from region.pack_version order by id desc limit 1")
                .query((row, _) -> new Published(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Number of the publication in force; 0 before the first. */
    long latest() {
        return sql.sql("select coalesce(max(id), 0) from region.pack_version")
                .query(Long.class)
                .single();
    }

    /** What was touched since a publication. */
    Touched touchedSince(long publication) {
        var since = sql.sql("select files from region.pack_version where id > ?")
                .param(publication)
                .query((row, _) -> Optional.ofNullable(row.getArray(1)).map(PublicationStore::words))
                .list();
        return since.stream().allMatch(Optional::isPresent)
                ? Touched.only(since.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                : Touched.ALL;
    }

    private static List<String> words(Array column) {
        try {
            return List.of((String[]) column.getArray());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Until the transaction ends, no other node publishes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> 0)
                .single();
    }

    void publish(Published pack, Publication publication, List<Change> changes, Instant at) {
        var files = publication.touched().files().map(some -> some.toArray(String[]::new));
        var id = sql.sql("""
                        insert into region.pack_version
                               (hash, sections, region, divisions, authorities, published_at, files, change)
                        values (:hash, :sections, :region, (select count(*) from region.division),
                                (select count(*) from region.authority), :at, :files, :change) returning id""")
                .param("hash", pack.hash())
                .param("sections", pack.sections())
                .param("region", pack.region())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("files", files.orElse(null), Types.ARRAY)
                .param("change", publication.change().orElse(null), Types.OTHER)
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
    List<Told> publications(int most) {
        return publications(Long.MAX_VALUE, most);
    }

    /** Those before one of them, latest first. */
    List<Told> publications(long before, int most) {
        return sql.sql("""
                        select id, hash, divisions, authorities, published_at from region.pack_version
                         where id < ? order by id desc limit ?""")
                .params(before, most)
                .query((row, _) -> new Told(
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
