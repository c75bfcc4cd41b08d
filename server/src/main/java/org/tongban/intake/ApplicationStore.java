package org.tongban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import tools.jackson.databind.ObjectMapper;

/** Table {@code intake.application}. */
@Repository
class ApplicationStore {
    private static final String SELECT = """
            select id, person, service, division, guide_version, version, content, updated_at, case_id, case_number
            from intake.application
            """;

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    ApplicationStore(JdbcClient sql, ColumnCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** Nothing happens if this person has such a draft already. */
    void insertUnlessThere(Application application) {
        sql.sql("""
                insert into intake.application
                  (id, person, service, division, guide_version, state, version, content, updated_at)
                values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
                on conflict do nothing""")
                .params(
                        application.id(),
                        application.person(),
                        application.service(),
                        application.division(),
                        application.guideVersion(),
                        application.version(),
                        seal(application.content()),
                        application.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Application> draft(UUID person, String service, String division) {
        return sql.sql(SELECT + " where person = ? and service = ? and division = ? and state = 'DRAFT'")
                .params(person, service, division)
                .query((row, _) -> application(row))
                .optional();
    }

    Optional<Application> find(UUID id, UUID person) {
        return sql.sql(SELECT + " where id = ? and person = ?")
                .params(id, person)
                .query((row, _) -> application(row))
                .optional();
    }

    /** The same, held until the transaction ends: two submissions of one draft stand in line. */
    Optional<Application> lock(UUID id, UUID person) {
        return sql.sql(SELECT + " where id = ? and person = ? for update")
                .params(id, person)
                .query((row, _) -> application(row))
                .optional();
    }

    List<Application> drafts(UUID person) {
        return sql.sql(SELECT + " where person = ? and state = 'DRAFT' order by updated_at desc limit 50")
                .params(person)
                .query((row, _) -> application(row))
                .list();
    }

    /** False if it has another version by now, or is no draft any more. */
    boolean save(UUID id, int version, String guideVersion, ApplicationContent content, Instant now) {
        return sql.sql("""
                update intake.application set content = ?, guide_version = ?, version = version + 1, updated_at = ?
                where id = ? and version = ? and state = 'DRAFT'""")
                        .params(seal(content), guideVersion, now.atOffset(ZoneOffset.UTC), id, version)
                        .update()
                == 1;
    }

    void submit(UUID id, Receipt opened, Instant now) {
        sql.sql("""
                update intake.application
                set state = 'SUBMITTED', content = null, case_id = ?, case_number = ?, version = version + 1,
                    updated_at = ?
                where id = ? and state = 'DRAFT'""")
                .params(opened.caseId(), opened.number(), now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    boolean deleteDraft(UUID id, UUID person) {
        return sql.sql("delete from intake.application where id = ? and person = ? and state = 'DRAFT'")
                        .params(id, person)
                        .update()
                == 1;
    }

    private byte[] seal(ApplicationContent content) {
        return cipher.seal(json.writeValueAsString(content));
    }

    private Application application(ResultSet row) throws SQLException {
        var sealed = row.getBytes("content");
        var caseId = row.getObject("case_id", UUID.class);
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("service"),
                row.getString("division"),
                row.getString("guide_version"),
                row.getInt("version"),
                sealed == null
                        ? ApplicationContent.EMPTY
                        : json.readValue(cipher.open(sealed), ApplicationContent.class),
                row.getTimestamp("updated_at").toInstant(),
                caseId == null ? null : new Receipt(caseId, row.getString("case_number")));
    }
}
