package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Transactions;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Table {@code casework.terms}: each kept once, since thousands of cases have the same; rows never change. */
@Repository
class TermsStore {
    private static final String SELECT = "select id, sha256, body from casework.terms where ";

    /** @param sha256 of their JSON, in hex, by which an event names them */
    record Kept(int id, String sha256, CaseTerms terms) {}

    private final JdbcTemplate sql;
    private final ObjectMapper json;
    private final ObjectWriter inOrder;
    private final Map<CaseTerms, Kept> byTerms = new ConcurrentHashMap<>();
    private final Map<Integer, Kept> byId = new ConcurrentHashMap<>();
    private final Map<String, Kept> byHash = new ConcurrentHashMap<>();

    TermsStore(JdbcTemplate sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
        this.inOrder = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** Keeps them in the caller's transaction where they are new. */
    Kept keep(CaseTerms terms) {
        var known = byTerms.get(terms);
        if (known != null) return known;
        var body = inOrder.writeValueAsString(terms);
        var sha256 = Sha256.hex(body);
        return find(sha256).map(this::remembered).orElseGet(() -> insert(sha256, body, terms));
    }

    private Kept insert(String sha256, String body, CaseTerms terms) {
        var inserted = sql.queryForList(
                "insert into casework.terms (sha256, body) values (?, ?) on conflict (sha256) do nothing returning id",
                Integer.class,
                sha256,
                body);
        return inserted.isEmpty() ? find(sha256).orElseThrow() : new Kept(inserted.getFirst(), sha256, terms);
    }

    CaseTerms read(int id) {
        var known = byId.get(id);
        return known == null
                ? remembered(one(SELECT + "id = ?", id).orElseThrow()).terms()
                : known.terms();
    }

    CaseTerms read(String sha256) {
        var known = byHash.get(sha256);
        return known == null ? remembered(find(sha256).orElseThrow()).terms() : known.terms();
    }

    /** Those under which the authority's silence accepts. */
    List<Integer> ofSilence() {
        return sql.queryForList(
                "select id from casework.terms where body::jsonb -> 'traits' @> '[\"SILENCE_ACCEPTS\"]'",
                Integer.class);
    }

    private Optional<Kept> find(String sha256) {
        return one(SELECT + "sha256 = ?", sha256);
    }

    private Optional<Kept> one(String select, Object key) {
        return sql
                .query(
                        select,
                        (row, _) -> new Kept(
                                row.getInt("id"),
                                row.getString("sha256"),
                                json.readValue(row.getString("body"), CaseTerms.class)),
                        key)
                .stream()
                .findFirst();
    }

    /** From the commit on: what this transaction has just written is gone if it fails. */
    private Kept remembered(Kept kept) {
        Transactions.afterCommit(() -> {
            byTerms.put(kept.terms(), kept);
            byId.put(kept.id(), kept);
            byHash.put(kept.sha256(), kept);
        });
        return kept;
    }
}
