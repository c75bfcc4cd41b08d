package org.tongban.bundle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.intake.ApplicationContent;
import org.tongban.platform.ColumnCipher;
import tools.jackson.databind.ObjectMapper;

/** Table {@code bundle.file}. */
@Repository
class BundleFileStore {
    static final UUID NEWEST = new UUID(-1L, -1L);

    private static final String SELECT = """
            select id, person, person_masked, bundle, division, bundle_version, edition, version, content, updated_at,
                   number, submitted_at
            from bundle.file
            """;

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    BundleFileStore(JdbcClient sql, ColumnCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** Nothing happens if this person has such a draft already. */
    void insertUnlessThere(BundleFile draft) {
        sql.sql("""
                insert into bundle.file
                  (id, person, bundle, division, bundle_version, edition, state, version, content, updated_at)
                values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
                on conflict do nothing""")
                .params(
                        draft.id(),
                        draft.person(),
                        draft.bundle(),
                        draft.division(),
                        draft.bundleVersion(),
                        draft.edition(),
                        draft.version(),
                        seal(draft.content()),
                        draft.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<BundleFile> draft(UUID person, String bundle, String division) {
        return sql.sql(SELECT + " where person = ? and bundle = ? and division = ? and state = 'DRAFT'")
                .params(person, bundle, division)
                .query((row, _) -> file(row))
                .optional();
    }

    Optional<BundleFile> find(UUID id, UUID person) {
        return sql.sql(SELECT + " where id = ? and person = ?")
                .params(id, person)
                .query((row, _) -> file(row))
                .optional();
    }

    Optional<BundleFile> find(UUID id) {
        return sql.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, _) -> file(row))
                .optional();
    }

    /** The same, held until the transaction ends: whatever happens to one bundle's parts happens one after another. */
    Optional<BundleFile> lock(UUID id) {
        return sql.sql(SELECT + " where id = ? for update")
                .param(id)
                .query((row, _) -> file(row))
                .optional();
    }

    List<BundleFile> drafts(UUID person) {
        return sql.sql(SELECT + " where person = ? and state = 'DRAFT' order by updated_at desc limit 50")
                .params(person)
                .query((row, _) -> file(row))
                .list();
    }

    /** Newest first. */
    List<BundleFile> submitted(UUID person, UUID before, int limit) {
        return sql.sql(SELECT + " where person = ? and state = 'SUBMITTED' and id < ? order by id desc limit ?")
                .params(person, before, limit)
                .query((row, _) -> file(row))
                .list();
    }

    /** False if it has another version by now, or is no draft any more. */
    boolean save(BundleFile draft, ApplicationContent content, Instant now) {
        return sql.sql("""
                update bundle.file
                   set content = ?, bundle_version = ?, edition = ?, version = version + 1, updated_at = ?
                 where id = ? and version = ? and state = 'DRAFT'""")
                        .params(
                                seal(content),
                                draft.bundleVersion(),
                                draft.edition(),
                                now.atOffset(ZoneOffset.UTC),
                                draft.id(),
                                draft.version())
                        .update()
                == 1;
    }

    /** Returns the number given to the bundle: division, day, serial. */
    String submit(UUID id, String personMasked, String prefix, Instant now) {
        return sql.sql("""
                update bundle.file
                   set state = 'SUBMITTED', content = null, person_masked = ?, submitted_at = ?, updated_at = ?,
                       version = version + 1, number = ? || lpad(nextval('bundle.file_serial')::text, 6, '0')
                 where id = ? and state = 'DRAFT' returning number""")
                .params(personMasked, now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), prefix, id)
                .query(String.class)
                .single();
    }

    void touch(UUID id, Instant now) {
        sql.sql("update bundle.file set version = version + 1, updated_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    boolean deleteDraft(UUID id, UUID person) {
        return sql.sql("delete from bundle.file where id = ? and person = ? and state = 'DRAFT'")
                        .params(id, person)
                        .update()
                == 1;
    }

    private byte[] seal(ApplicationContent content) {
        return cipher.seal(json.writeValueAsString(content));
    }

    private BundleFile file(ResultSet row) throws SQLException {
        var sealed = row.getBytes("content");
        var number = row.getString("number");
        return new BundleFile(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_masked"),
                row.getString("bundle"),
                row.getString("division"),
                row.getString("bundle_version"),
                row.getString("edition"),
                row.getInt("version"),
                sealed == null
                        ? ApplicationContent.EMPTY
                        : json.readValue(cipher.open(sealed), ApplicationContent.class),
                row.getTimestamp("updated_at").toInstant(),
                number == null
                        ? Optional.empty()
                        : Optional.of(new BundleFile.Submission(
                                number, row.getTimestamp("submitted_at").toInstant())));
    }
}
