package org.tongban.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Table {@code licence.licence}, as the public asks: one indexed read, nothing sealed. */
@Repository
class VerificationStore {
    private static final String SELECT = """
            select type_version, number, printed_number, authority, holder_masked, issued_on, valid_until, state,
                   state_since
            from licence.licence where\s""";
    private static final String BY_TOKEN = SELECT + "token = ? and shown";
    private static final String BY_NUMBER = SELECT + "number = ? and shown";
    private static final String BY_PRINTED_NUMBER =
            SELECT + "printed_number = ? and printed_number <> '' and shown order by id desc limit 1";
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
            LocalDate stateSince) {}

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
                row.getObject(9, LocalDate.class));
    }
}
