package org.tongban.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.Slice;

/** Table {@code rating.rating}. */
@Repository
class RatingStore {
    static final UUID NEWEST = new UUID(-1L, -1L);

    private static final String SELECT =
            "select id, case_id, case_number, service, authority, division, level, text, rated_at from rating.rating";

    private final JdbcClient sql;

    RatingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if the case was rated before. */
    boolean insert(Rating rating, byte[] salt) {
        return sql.sql("""
                insert into rating.rating
                  (id, case_id, case_number, service, authority, division, level, text, rated_at, salt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id) do nothing""")
                        .params(
                                rating.id(),
                                rating.caseId(),
                                rating.caseNumber(),
                                rating.service(),
                                rating.authority(),
                                rating.division(),
                                rating.level().stars(),
                                rating.text(),
                                rating.ratedAt().atOffset(ZoneOffset.UTC),
                                salt)
                        .update()
                == 1;
    }

    Optional<Rating> ofCase(UUID caseId) {
        return sql.sql(SELECT + " where case_id = ?")
                .params(caseId)
                .query((row, _) -> rating(row))
                .optional();
    }

    Slice<Rating> ofAuthority(String authority, UUID before, int limit) {
        var piece = sql.sql(SELECT + " where authority = ? and id < ? order by id desc limit ?")
                .params(authority, before, limit)
                .query((row, _) -> rating(row))
                .list();
        return slice(piece, limit);
    }

    /** For supervision: the cases of a division and those below it. */
    Slice<Rating> ofDivision(String division, UUID before, int limit) {
        var piece = sql.sql(SELECT + " where starts_with(division, ?) and id < ? order by id desc limit ?")
                .params(division, before, limit)
                .query((row, _) -> rating(row))
                .list();
        return slice(piece, limit);
    }

    private static Slice<Rating> slice(List<Rating> piece, int limit) {
        return new Slice<>(
                piece, piece.size() < limit ? "" : piece.getLast().id().toString());
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("service"),
                row.getString("authority"),
                row.getString("division"),
                Level.of(row.getInt("level")).orElseThrow(),
                row.getString("text"),
                row.getTimestamp("rated_at").toInstant());
    }
}
