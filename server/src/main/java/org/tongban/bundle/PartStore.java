package org.tongban.bundle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.casework.CaseContent;
import org.tongban.platform.ColumnCipher;
import tools.jackson.databind.ObjectMapper;

/** Table {@code bundle.part}. */
@Repository
class PartStore {
    private static final String SELECT = """
            select file, service, place, guide_version, implementation_code, authority, division, state, waits_for, outputs,
                   brought::text as brought, content, case_id, case_number, blocked_by
            from bundle.part
            """;

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    PartStore(JdbcClient sql, ColumnCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    void insert(Part part, Instant now) {
        sql.sql("""
                insert into bundle.part
                  (file, service, place, guide_version, implementation_code, authority, division, state, waits_for, outputs,
                   brought, content, moved_at)
                values (:file, :service, :place, :guideVersion, :code, :authority, :division, :state, :waitsFor, :outputs,
                        cast(:brought as jsonb), :content, :now)""")
                .param("file", part.file())
                .param("service", part.service())
                .param("place", part.place())
                .param("guideVersion", part.guideVersion())
                .param("code", part.implementationCode())
                .param("authority", part.authority())
                .param("division", part.division())
                .param("state", part.state().name())
                .param("waitsFor", part.waitsFor().toArray(String[]::new))
                .param("outputs", part.outputs().toArray(String[]::new))
                .param("brought", json.writeValueAsString(part.brought()))
                .param("content", sealed(part.content()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its state and what goes with it; whoever calls holds the file. */
    void update(Part part, Instant now) {
        sql.sql("""
                update bundle.part
                   set state = :state, content = :content, case_id = :case, case_number = :number,
                       blocked_by = :blockedBy, moved_at = :now
                 where file = :file and service = :service""")
                .param("state", part.state().name())
                .param("content", sealed(part.content()))
                .param("case", part.caseId())
                .param("number", part.caseId() == null ? null : part.caseNumber())
                .param("blockedBy", part.blockedBy().isEmpty() ? null : part.blockedBy())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("file", part.file())
                .param("service", part.service())
                .update();
    }

    /** In the order of the bundle. */
    List<Part> of(UUID file) {
        return sql.sql(SELECT + " where file = ? order by place")
                .param(file)
                .query((row, _) -> part(row))
                .list();
    }

    Optional<Part> ofCase(UUID caseId) {
        return sql.sql(SELECT + " where case_id = ?")
                .param(caseId)
                .query((row, _) -> part(row))
                .optional();
    }

    private byte @Nullable [] sealed(@Nullable CaseContent content) {
        return content == null ? null : cipher.seal(json.writeValueAsString(content));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private Part part(ResultSet row) throws SQLException {
        var sealed = row.getBytes("content");
        return new Part(
                row.getObject("file", UUID.class),
                row.getString("service"),
                row.getInt("place"),
                row.getString("guide_version"),
                row.getString("implementation_code"),
                row.getString("authority"),
                row.getString("division"),
                PartState.valueOf(row.getString("state")),
                words(row, "waits_for"),
                words(row, "outputs"),
                json.readValue(row.getString("brought"), Part.Brought.class),
                sealed == null ? null : json.readValue(cipher.open(sealed), CaseContent.class),
                row.getObject("case_id", UUID.class),
                Objects.requireNonNullElse(row.getString("case_number"), ""),
                Objects.requireNonNullElse(row.getString("blocked_by"), ""));
    }
}
