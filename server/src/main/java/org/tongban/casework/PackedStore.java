package org.tongban.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import org.tongban.platform.CopyIn;
import org.tongban.platform.Deflation;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.Transactions;
import tools.jackson.databind.ObjectMapper;

/**
 * Tables {@code casework.packed} and {@code casework.pack_words}: ended cases, each in one piece. What most cases of a
 * service say alike, its words, is kept once, so that the piece holds little but what is its own.
 */
@Repository
class PackedStore {
    /** A case with all that it is packed with. */
    record Piece(UUID caseId, String guideVersion, PackedCase packed) {}

    private record Words(int id, String guideVersion, byte[] text) {}

    static final String[] ENDED = Arrays.stream(CaseState.values())
            .filter(CaseTransitions.GRAPH::ends)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcTemplate sql;
    private final ColumnCipher cipher;
    private final ObjectMapper json;
    private final CopyIn copy;
    private final Map<String, Words> byGuide = new ConcurrentHashMap<>();
    private final Map<Integer, Words> byId = new ConcurrentHashMap<>();

    PackedStore(JdbcTemplate sql, ColumnCipher cipher, ObjectMapper json, CopyIn copy) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
        this.copy = copy;
    }

    /**
     * Ended cases that nothing happened to since that moment, the oldest first, locked for the transaction.
     *
     * @param followed where the slowest feed stands; what is after it is still to be read
     * @param passedOver how many of the oldest are not asked for
     */
    List<UUID> due(Instant endedBefore, FeedCursor followed, int passedOver, int limit) {
        return sql.queryForList(
                """
                select id from casework.case_file f
                 where not packed and moved_at < ? and state = any(?)
                   and not exists (select 1 from casework.event e
                                    where e.case_id = f.id and (e.tx, e.case_id, e.version) > (?, ?, ?))
                 order by moved_at, id offset ? limit ? for no key update skip locked""",
                UUID.class,
                CaseStore.utc(endedBefore),
                ENDED,
                followed.tx(),
                followed.id(),
                followed.version(),
                passedOver,
                limit);
    }

    /** In place of what was packed of them before. */
    void replace(List<Piece> pieces) {
        var ids = pieces.stream().map(Piece::caseId).toArray(UUID[]::new);
        sql.update("delete from casework.packed where case_id = any(?)", (Object) ids);
        copy(pieces);
        sql.update("update casework.case_file set packed = true where id = any(?)", (Object) ids);
    }

    void copy(List<Piece> pieces) {
        copy.write("casework.packed (case_id, words_id, body)", pieces, this::cells);
    }

    private Stream<String> cells(Piece piece) {
        var words = words(piece);
        var deflated = Deflation.deflated(json.writeValueAsBytes(piece.packed()), words.text());
        return Stream.of(
                piece.caseId().toString(), Integer.toString(words.id()), CopyIn.cell(cipher.sealBytes(deflated)));
    }

    /** Nothing where it is not packed. */
    PackedCase of(UUID caseId) {
        return sql
                .query(
                        "select words_id, body from casework.packed where case_id = ?",
                        (row, _) -> json.readValue(
                                Deflation.inflated(
                                        cipher.openBytes(row.getBytes("body")),
                                        words(row.getInt("words_id")).text()),
                                PackedCase.class),
                        caseId)
                .stream()
                .findFirst()
                .orElse(PackedCase.NOTHING);
    }

    /** Those of its guide's version; its own, where it is the first. */
    private Words words(Piece piece) {
        var known = byGuide.get(piece.guideVersion());
        if (known != null) return known;
        var found = find("guide_version = ?", piece.guideVersion());
        if (found.isPresent()) return remembered(found.get());
        sql.update(
                "insert into casework.pack_words (guide_version, words) values (?, ?) on conflict do nothing",
                piece.guideVersion(),
                new PackWords(json).of(piece.packed()));
        return find("guide_version = ?", piece.guideVersion()).orElseThrow();
    }

    private Words words(int id) {
        var known = byId.get(id);
        return known == null ? find("id = ?", id).map(this::remembered).orElseThrow() : known;
    }

    /** From the commit on: what this transaction has just written is gone if it fails. */
    private Words remembered(Words words) {
        Transactions.afterCommit(() -> {
            byGuide.put(words.guideVersion(), words);
            byId.put(words.id(), words);
        });
        return words;
    }

    private Optional<Words> find(String where, Object key) {
        return sql
                .query(
                        "select id, guide_version, words from casework.pack_words where " + where,
                        (row, _) -> new Words(
                                row.getInt("id"),
                                row.getString("guide_version"),
                                row.getString("words").getBytes(StandardCharsets.UTF_8)),
                        key)
                .stream()
                .findFirst();
    }
}
