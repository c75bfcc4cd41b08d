package org.tongban.region;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table region.edited_file: what the desk published and the folder does not have yet. */
@Repository
class EditedFileStore {
    private final JdbcClient sql;

    EditedFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param content empty where the file was taken away
     * @param baseHash of the folder's file beneath; empty where there is none
     */
    record EditedFile(String path, Optional<byte[]> content, String baseHash, UUID change, Instant changedAt) {}

    /** By path. */
    List<EditedFile> all() {
        return sql.sql("select path, content, base_hash, change, changed_at from region.edited_file order by path")
                .query((row, _) -> new EditedFile(
                        row.getString(1),
                        Optional.ofNullable(row.getBytes(2)),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    void put(EditedFile file) {
        sql.sql("""
                        insert into region.edited_file (path, content, base_hash, change, changed_at)
                        values (:path, :content, :base, :change, :at)
                        on conflict (path) do update
                           set content = :content, base_hash = :base, change = :change, changed_at = :at""")
                .param("path", file.path())
                .param("content", file.content().orElse(null), java.sql.Types.BINARY)
                .param("base", file.baseHash())
                .param("change", file.change())
                .param("at", file.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Collection<String> paths) {
        sql.sql("delete from region.edited_file where path = any(?)")
                .param(paths.toArray(String[]::new))
                .update();
    }
}
