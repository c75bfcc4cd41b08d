package org.tongban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Caller;
import org.tongban.platform.PartitionedTable;

/** Table {@code identity.access}: who read whose data, what for. Rows are never changed. */
@Repository
class AccessStore {
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient sql;

    AccessStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static PartitionedTable accessTable() {
        return new PartitionedTable("identity.access");
    }

    record Access(
            UUID id,
            UUID subject,
            Caller reader,
            Purpose purpose,
            @Nullable UUID caseId,
            Set<PersonField> fields,
            Instant at,
            byte[] salt) {

        /** What the ledger holds of this reading: SHA-256 over the salt and every column. */
        byte[] hash() {
            var columns = String.join(
                    "|",
                    id.toString(),
                    subject.toString(),
                    reader.id().toString(),
                    reader.role().name(),
                    reader.authority(),
                    reader.post(),
                    purpose.name(),
                    String.valueOf(caseId),
                    names(fields),
                    String.valueOf(at.toEpochMilli()));
            return Sha256.of(salt, columns);
        }
    }

    record Seen(
            UUID id,
            String authority,
            String post,
            Purpose purpose,
            @Nullable UUID caseId,
            List<PersonField> fields,
            Instant at) {}

    void insert(Access access) {
        sql.sql("""
                        insert into identity.access (id, subject, reader, role, authority, post, purpose, case_id,
                                                     fields, at, salt)
                        values (:id, :subject, :reader, :role, :authority, :post, :purpose, :case, :fields, :at, :salt)""")
                .param("id", access.id())
                .param("subject", access.subject())
                .param("reader", access.reader().id())
                .param("role", access.reader().role().name())
                .param("authority", access.reader().authority())
                .param("post", access.reader().post())
                .param("purpose", access.purpose().name())
                .param("case", access.caseId())
                .param("fields", names(access.fields()))
                .param("at", access.at().atOffset(ZoneOffset.UTC))
                .param("salt", access.salt())
                .update();
    }

    List<Seen> newestFirst(UUID subject, @Nullable UUID before, int limit) {
        return sql.sql("""
                        select id, authority, post, purpose, case_id, fields, at from identity.access
                         where subject = ? and id < ? order by id desc limit ?""")
                .params(subject, before == null ? AFTER_ALL : before, limit)
                .query((row, _) -> seen(row))
                .list();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                row.getString("authority"),
                row.getString("post"),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("case_id", UUID.class),
                Arrays.stream(row.getString("fields").split(","))
                        .map(PersonField::valueOf)
                        .toList(),
                row.getTimestamp("at").toInstant());
    }

    private static String names(Set<PersonField> fields) {
        return new TreeSet<>(fields).stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
