package org.tongban.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Table {@code notice.message}: the inbox. */
@Repository
class MessageStore {
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    MessageStore(JdbcClient sql, ColumnCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    record Message(
            UUID id,
            NoticeTemplate template,
            Map<String, String> args,
            @Nullable UUID caseId,
            Instant at,
            @Nullable Instant readAt) {}

    /** False if this person was already told under this key. */
    boolean insert(UUID id, Notice notice, Instant now) {
        return sql.sql("""
                        insert into notice.message (id, person_id, template, args_sealed, case_id, dedup_key, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (person_id, dedup_key) do nothing""")
                        .params(
                                id,
                                notice.recipient(),
                                notice.template().name(),
                                cipher.seal(json.writeValueAsString(notice.args())))
                        .param(notice.caseId())
                        .param(notice.dedupKey())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Message> newestFirst(UUID person, @Nullable UUID before, int limit) {
        return sql.sql("""
                        select id, template, args_sealed, case_id, at, read_at from notice.message
                         where person_id = ? and id < ? order by id desc limit ?""")
                .params(person, before == null ? AFTER_ALL : before, limit)
                .query((row, _) -> new Message(
                        row.getObject("id", UUID.class),
                        NoticeTemplate.valueOf(row.getString("template")),
                        json.readValue(cipher.open(row.getBytes("args_sealed")), ARGS),
                        row.getObject("case_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        instant(row.getTimestamp("read_at"))))
                .list();
    }

    int unread(UUID person) {
        return sql.sql("select count(*) from notice.message where person_id = ? and read_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** False if there is no such message of this person. The first reading counts. */
    boolean read(UUID person, UUID id, Instant now) {
        return sql.sql("update notice.message set read_at = coalesce(read_at, ?) where person_id = ? and id = ?")
                        .params(now.atOffset(ZoneOffset.UTC), person, id)
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
