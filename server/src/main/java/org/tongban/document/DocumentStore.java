package org.tongban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tables {@code document.paper} and {@code document.number_series}. */
@Repository
class DocumentStore {
    private static final String COLUMNS = "id, kind, case_id, number, authority, dated_on, coalesce(sha256, '')";

    private final JdbcClient sql;

    DocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The paper of an occasion, numbered; made now or found. Calls for the same occasion wait for each other, so that no
     * number is lost.
     *
     * @param shortName what the number begins with
     */
    @Transactional
    public DocumentRef reserve(UUID id, DocumentRequest request, String shortName) {
        var kind = request.paper().kind();
        var occasion = request.caseId() + kind.name() + request.occasion();
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(occasion)
                .query((_, _) -> true)
                .list();
        var known = find(request.caseId(), kind, request.occasion());
        if (known.isPresent()) return known.get();
        int year = request.datedOn().getYear();
        var number = "%s%s〔%d〕%d号".formatted(shortName, kind.word(), year, next(request.authority(), kind, year));
        sql.sql("""
                        insert into document.paper (id, kind, case_id, occasion, authority, number, dated_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, kind.name(), request.caseId(), request.occasion(), request.authority(), number)
                .param(request.datedOn())
                .update();
        return new DocumentRef(id, kind, request.caseId(), number, request.authority(), request.datedOn(), "");
    }

    private int next(String authority, Paper.Kind kind, int year) {
        return sql.sql("""
                        insert into document.number_series as s (authority, kind, year, last) values (?, ?, ?, 1)
                        on conflict (authority, kind, year) do update set last = s.last + 1
                        returning last""")
                .params(authority, kind.name(), year)
                .query(Integer.class)
                .single();
    }

    /** False if another call has finished the paper meanwhile. */
    boolean finish(UUID id, String sha256, Instant at) {
        return sql.sql("update document.paper set sha256 = ?, sealed_at = ? where id = ? and sha256 is null")
                        .params(sha256, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    Optional<DocumentRef> find(UUID caseId, Paper.Kind kind, String occasion) {
        return sql.sql("select " + COLUMNS + " from document.paper where case_id = ? and kind = ? and occasion = ?")
                .params(caseId, kind.name(), occasion)
                .query(DocumentStore::row)
                .optional();
    }

    Optional<DocumentRef> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from document.paper where id = ? and sha256 is not null")
                .param(id)
                .query(DocumentStore::row)
                .optional();
    }

    Optional<DocumentRef> findByContent(String sha256) {
        return sql.sql("select " + COLUMNS + " from document.paper where sha256 = ?")
                .param(sha256)
                .query(DocumentStore::row)
                .optional();
    }

    List<DocumentRef> ofCase(UUID caseId) {
        return sql.sql("select " + COLUMNS
                        + " from document.paper where case_id = ? and sha256 is not null order by id")
                .param(caseId)
                .query(DocumentStore::row)
                .list();
    }

    private static DocumentRef row(ResultSet row, int index) throws SQLException {
        return new DocumentRef(
                row.getObject(1, UUID.class),
                Paper.Kind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7));
    }
}
