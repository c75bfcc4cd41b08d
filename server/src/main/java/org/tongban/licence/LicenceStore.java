package org.tongban.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.LicenceAct;
import org.tongban.platform.ColumnCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code licence.licence} and {@code licence.number_series}. */
@Repository
class LicenceStore {
    private static final String SELECT = """
            select id, case_id, type, type_version, number, printed_number, token, authority, holder, holder_masked,
                   fields, issued_on, valid_until, state, state_since, state_reason, version, coalesce(sha256, ''), act,
                   succeeds
            from licence.licence where\s""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final ColumnCipher cipher;

    LicenceStore(JdbcClient sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** Calls for the same case and type wait for each other until the transaction ends. */
    void lock(UUID caseId, String type) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(caseId + type)
                .query((_, _) -> true)
                .list();
    }

    /** The next number of a series, from 1; a rolled back transaction gives it back. */
    long next(String series) {
        return sql.sql("""
                        insert into licence.number_series as s (name, last) values (?, 1)
                        on conflict (name) do update set last = s.last + 1
                        returning last""").param(series).query(Long.class).single();
    }

    void insert(Licence licence) {
        sql.sql("""
                        insert into licence.licence (id, case_id, type, type_version, number, printed_number, token,
                          authority, holder, holder_masked, fields, issued_on, valid_until, state, state_since,
                          state_reason, version, act, succeeds)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        licence.id(),
                        licence.caseId(),
                        licence.type(),
                        licence.typeVersion(),
                        licence.number(),
                        licence.printedNumber(),
                        licence.token(),
                        licence.authority(),
                        licence.holder(),
                        licence.holderMasked(),
                        cipher.seal(JSON.writeValueAsString(licence.fields())),
                        licence.issuedOn())
                .param(licence.validUntil().orElse(null))
                .params(licence.storedState().name(), licence.stateSince(), licence.stateReason(), licence.version())
                .param(licence.act().name())
                .param(licence.succeeds().orElse(null))
                .update();
    }

    /** Until the transaction ends. */
    Optional<Licence> locked(UUID id) {
        return sql.sql(SELECT + "id = ? for no key update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** One that was reserved and never shown; its numbers are not given out again. */
    void discard(UUID id) {
        sql.sql("delete from licence.licence where id = ? and not shown")
                .param(id)
                .update();
    }

    /** The edition that took the place of one; of several the last that was shown. */
    Optional<Licence> successor(UUID id) {
        return sql.sql(SELECT + "succeeds = ? and shown order by id desc limit 1")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** The identifier with the highest version among an edition and all that came after it, whether they hold or not. */
    String lastNumber(UUID id) {
        return sql.sql("""
                        with recursive later as (
                          select id, number from licence.licence where id = ?
                          union all
                          select next.id, next.number from licence.licence next join later on next.succeeds = later.id)
                        select max(number collate "C") from later""").param(id).query(String.class).single();
    }

    void show(UUID id) {
        sql.sql("update licence.licence set shown = true where id = ?")
                .param(id)
                .update();
    }

    boolean finish(UUID id, String sha256) {
        return sql.sql("update licence.licence set sha256 = ?, shown = true where id = ? and sha256 is null")
                        .params(sha256, id)
                        .update()
                == 1;
    }

    /** False if the licence changed meanwhile. */
    boolean move(Licence licence, LicenceState to, LocalDate since, String reason) {
        return sql.sql("""
                                update licence.licence
                                set state = ?, state_since = ?, state_reason = ?, version = version + 1
                                where id = ? and version = ?""")
                        .params(to.name(), since, reason, licence.id(), licence.version())
                        .update()
                == 1;
    }

    /** The one that holds; also one that is still being made. */
    Optional<Licence> ofCase(UUID caseId, String type) {
        return sql.sql(SELECT + "case_id = ? and type = ? and state in ('VALID', 'SUSPENDED')")
                .params(caseId, type)
                .query(this::row)
                .optional();
    }

    Optional<Licence> find(UUID id) {
        return sql.sql(SELECT + "id = ? and shown").param(id).query(this::row).optional();
    }

    Optional<Licence> findByContent(String sha256) {
        return sql.sql(SELECT + "sha256 = ?").param(sha256).query(this::row).optional();
    }

    List<Licence> ofHolder(UUID holder) {
        return sql.sql(SELECT + "holder = ? and shown order by id desc")
                .param(holder)
                .query(this::row)
                .list();
    }

    /** Of an authority, newest first; only that number where one is given. */
    List<Licence> ofAuthority(String authority, String number, int limit) {
        return sql.sql(SELECT + """
                        authority = :authority and shown
                        and (:number = '' or number = :number or printed_number = :number)
                        order by id desc limit :limit""")
                .param("authority", authority)
                .param("number", number.toUpperCase(Locale.ROOT))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private Licence row(ResultSet row, int index) throws SQLException {
        return new Licence(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                fields(row.getBytes(11)),
                row.getObject(12, LocalDate.class),
                Optional.ofNullable(row.getObject(13, LocalDate.class)),
                LicenceState.valueOf(row.getString(14)),
                row.getObject(15, LocalDate.class),
                row.getString(16),
                row.getInt(17),
                row.getString(18),
                LicenceAct.valueOf(row.getString(19)),
                Optional.ofNullable(row.getObject(20, UUID.class)));
    }

    private Map<String, String> fields(byte[] sealed) {
        return JSON.readValue(cipher.open(sealed), new TypeReference<Map<String, String>>() {});
    }
}
