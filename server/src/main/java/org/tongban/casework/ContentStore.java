package org.tongban.casework;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.ColumnCipher;
import org.tongban.platform.CopyIn;

/**
 * Table {@code casework.content}: what the applicant handed in, sealed, a version for each correction; of ended
 * cases it moves to {@link PackedStore}.
 */
@Repository
class ContentStore {
    private final JdbcTemplate sql;
    private final ColumnCipher cipher;
    private final EventCodec codec;
    private final CopyIn copy;
    private final PackedStore packed;

    ContentStore(JdbcTemplate sql, ColumnCipher cipher, EventCodec codec, CopyIn copy, PackedStore packed) {
        this.sql = sql;
        this.cipher = cipher;
        this.codec = codec;
        this.copy = copy;
        this.packed = packed;
    }

    void insert(UUID caseId, int version, CaseContent content) {
        sql.update(
                "insert into casework.content (case_id, version, body) values (?, ?, ?)",
                caseId,
                version,
                cipher.seal(codec.write(content)));
    }

    /** What was handed in, as of an event. */
    record Version(UUID caseId, int version, CaseContent content) {}

    void copy(List<Version> versions) {
        copy.write(
                "casework.content (case_id, version, body)",
                versions,
                each -> Stream.of(
                        each.caseId().toString(),
                        Integer.toString(each.version()),
                        CopyIn.cell(cipher.seal(codec.write(each.content())))));
    }

    /** Every version, packed or not, the first first; what is packed between the two reads is taken once. */
    List<Version> all(UUID caseId) {
        var unpacked = sql.query(
                "select version, body from casework.content where case_id = ? order by version",
                (row, _) -> version(caseId, new PackedCase.Content(row.getInt(1), cipher.open(row.getBytes(2)))),
                caseId);
        if (!unpacked.isEmpty() && unpacked.getFirst().version() == 1) return unpacked;
        var before = packed.of(caseId).contents();
        var last = before.isEmpty() ? 0 : before.getLast().version();
        return Stream.concat(
                        before.stream().map(each -> version(caseId, each)),
                        unpacked.stream().filter(each -> each.version() > last))
                .toList();
    }

    private Version version(UUID caseId, PackedCase.Content content) {
        return new Version(caseId, content.version(), codec.read(content.body(), CaseContent.class));
    }

    /** @throws RejectedException {@code casework.no-such-case} */
    CaseContent latest(UUID caseId) {
        return sql
                .query(
                        "select body from casework.content where case_id = ? order by version desc limit 1",
                        (row, _) -> codec.read(cipher.open(row.getBytes(1)), CaseContent.class),
                        caseId)
                .stream()
                .findFirst()
                .or(() -> all(caseId).reversed().stream().findFirst().map(Version::content))
                .orElseThrow(() -> new RejectedException(new CaseRejection.NoSuchCase()));
    }

    /** Of cases that are packed now. */
    void delete(UUID[] caseIds) {
        sql.update("delete from casework.content where case_id = any(?)", (Object) caseIds);
    }
}
