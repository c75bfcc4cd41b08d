package org.tongban.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.LicenceAct;

/** Table {@code licence.licence}, as the public asks: one indexed read, nothing sealed. */
@Repository
class VerificationStore {
    private static final String SELECT = """
            select type_version, number, printed_number, authority, holder_masked, issued_on, valid_until, state,
                   state_since, id, act
            from licence.licence where\s""";
    private static final String BY_TOKEN = SELECT + "token = ? and shown";
    private static final String BY_NUMBER = SELECT + "number = ? and shown";
    /** Editions share it: the one that holds, else the newest. */
    private static final String BY_PRINTED_NUMBER = SELECT + """
            printed_number = ? and printed_number <> '' and shown
            order by state in ('VALID', 'SUSPENDED') desc, id desc limit 1""";

    private static final String BY_CONTENT = SELECT + "sha256 = ?";

    private final JdbcTemplate sql;

    VerificationStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    record Row(
            String typeVersion,
            String number,
            String printedNumber,
            String authority,
            String holderMasked,
            LocalDate issuedOn,
            Optional<LocalDate> validUntil,
            LicenceState storedState,
            LocalDate stateSince,
            UUID id,
            LicenceAct act) {}

    Optional<Row> byToken(String token) {
        return find(BY_TOKEN, token);
    }

    Optional<Row> byNumber(String number) {
        return find(BY_NUMBER, number);
    }

    Optional<Row> byPrintedNumber(String number) {
        return find(BY_PRINTED_NUMBER, number);
    }

    Optional<Row> byContent(String sha256) {
        return find(BY_CONTENT, sha256);
    }

    /** The edition that took the place of one. */
    Optional<Row> successor(UUID id) {
        return sql
                .query(SELECT + "succeeds = ? and shown order by id desc limit 1", VerificationStore::row, id)
                .stream()
                .findFirst();
    }

    private Optional<Row> find(String select, String key) {
        return sql.query(select, VerificationStore::row, key).stream().findFirst();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                LicenceState.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, UUID.class),
                LicenceAct.valueOf(row.getString(11)));
    }
}
