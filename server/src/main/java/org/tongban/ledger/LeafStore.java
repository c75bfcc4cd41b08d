package org.tongban.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.platform.CopyIn;
import org.tongban.platform.PartitionedTable;

/** Table {@code ledger.leaf}. */
@Repository
class LeafStore {
    private static final String INSERT = "insert into ledger.leaf (id, kind, hash, at) values (?, ?, ?, ?)";

    private final JdbcTemplate sql;
    private final CopyIn copy;

    LeafStore(JdbcTemplate sql, CopyIn copy) {
        this.sql = sql;
        this.copy = copy;
    }

    @Bean
    static PartitionedTable leafTable() {
        return new PartitionedTable("ledger.leaf");
    }

    void copy(List<Ledger.Leaf> leaves) {
        copy.write(
                "ledger.leaf (id, kind, hash, at)",
                leaves,
                leaf -> Stream.of(
                        leaf.id().toString(),
                        leaf.kind(),
                        CopyIn.cell(leaf.hash()),
                        leaf.at().toString()));
    }

    void insert(List<Ledger.Leaf> leaves) {
        if (leaves.size() == 1) sql.update(INSERT, row -> bind(row, leaves.getFirst()));
        else sql.batchUpdate(INSERT, leaves, leaves.size(), LeafStore::bind);
    }

    private static void bind(PreparedStatement row, Ledger.Leaf leaf) throws SQLException {
        row.setObject(1, leaf.id());
        row.setString(2, leaf.kind());
        row.setBytes(3, leaf.hash());
        row.setObject(4, leaf.at().atOffset(ZoneOffset.UTC));
    }
}
