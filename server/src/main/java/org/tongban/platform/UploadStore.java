package org.tongban.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code platform.upload}. */
@Repository
class UploadStore {
    private static final String COLUMNS = "id, owner, name, said_type, length_bytes, expires_at, sha256, media_type";

    private final JdbcClient sql;

    UploadStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Upload upload) {
        sql.sql("""
                insert into platform.upload (id, owner, name, said_type, length_bytes, expires_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        upload.id(),
                        upload.owner(),
                        upload.name(),
                        upload.saidType(),
                        upload.lengthBytes(),
                        upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(UUID id, UUID owner) {
        return sql.sql("select " + COLUMNS + " from platform.upload where id = ? and owner = ?")
                .params(id, owner)
                .query((row, _) -> upload(row))
                .optional();
    }

    /** The newest arrived upload of this owner with this content. */
    Optional<Upload> find(String sha256, UUID owner) {
        return sql.sql("select " + COLUMNS
                        + " from platform.upload where sha256 = ? and owner = ? order by id desc limit 1")
                .params(sha256, owner)
                .query((row, _) -> upload(row))
                .optional();
    }

    List<Upload> unfinished(UUID owner) {
        return sql.sql("select " + COLUMNS + " from platform.upload where owner = ? and sha256 is null order by id")
                .params(owner)
                .query((row, _) -> upload(row))
                .list();
    }

    void finish(UUID id, StoredFile file) {
        sql.sql("update platform.upload set sha256 = ?, media_type = ? where id = ? and sha256 is null")
                .params(file.sha256(), file.mediaType(), id)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from platform.upload where id = ?").params(id).update();
    }

    List<UUID> deleteUnfinishedBefore(Instant moment) {
        return sql.sql("delete from platform.upload where sha256 is null and expires_at < ? returning id")
                .params(moment.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        var sha256 = row.getString("sha256");
        var length = row.getLong("length_bytes");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("name"),
                row.getString("said_type"),
                length,
                row.getTimestamp("expires_at").toInstant(),
                sha256 == null ? null : new StoredFile(sha256, length, row.getString("media_type")));
    }
}
