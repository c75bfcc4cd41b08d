package org.tongban.catalog.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table catalog.adjustment_file. */
@Repository
class DraftFileStore {
    private static final String COLUMNS = "path, version, base, content, changed_by, changed_at";

    private static final String INSERT = """
            insert into catalog.adjustment_file (adjustment, path, version, base, content, changed_by, changed_at)
            values (:adjustment, :path, :version, :base, :content, :by, :at)
            on conflict (adjustment, path) do nothing""";
    private static final String UPDATE = """
            update catalog.adjustment_file
               set version = :version, base = :base, content = :content, changed_by = :by, changed_at = :at
             where adjustment = :adjustment and path = :path and version = :version - 1""";

    private final JdbcClient sql;

    DraftFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By path. */
    List<DraftFile> of(UUID adjustment) {
        return sql.sql("select " + COLUMNS + " from catalog.adjustment_file where adjustment = ? order by path")
                .param(adjustment)
                .query((row, _) -> file(row))
                .list();
    }

    Optional<DraftFile> find(UUID adjustment, String path) {
        return sql.sql("select " + COLUMNS + " from catalog.adjustment_file where adjustment = ? and path = ?")
                .params(adjustment, path)
                .query((row, _) -> file(row))
                .optional();
    }

    int count(UUID adjustment) {
        return sql.sql("select count(*) from catalog.adjustment_file where adjustment = ?")
                .param(adjustment)
                .query(Integer.class)
                .single();
    }

    /** False where somebody else has put it there at the same time, or has saved since the version before. */
    boolean save(UUID adjustment, DraftFile file) {
        return write(file.version() == 1 ? INSERT : UPDATE, adjustment, file) == 1;
    }

    private int write(String statement, UUID adjustment, DraftFile file) {
        return sql.sql(statement)
                .param("adjustment", adjustment)
                .param("path", file.path())
                .param("version", file.version())
                .param("base", file.base().orElse(null), Types.BINARY)
                .param("content", file.content().orElse(null), Types.BINARY)
                .param("by", file.changedBy())
                .param("at", AdjustmentStore.at(file.changedAt()))
                .update();
    }

    boolean drop(UUID adjustment, String path, int version) {
        return sql.sql("delete from catalog.adjustment_file where adjustment = ? and path = ? and version = ?")
                        .params(adjustment, path, version)
                        .update()
                == 1;
    }

    private static DraftFile file(ResultSet row) throws SQLException {
        return new DraftFile(
                row.getString("path"),
                row.getInt("version"),
                Optional.ofNullable(row.getBytes("base")),
                Optional.ofNullable(row.getBytes("content")),
                row.getObject("changed_by", UUID.class),
                AdjustmentStore.moment(row, "changed_at"));
    }
}
