package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Ids;
import org.tongban.platform.Role;

/** Tables {@code casework.alert} and {@code casework.alert_reading}: what staff shall know of, and who has read it. */
@Repository
class AlertStore {
    /** More than this is counted as this. */
    static final int MOST_COUNTED = 100;

    static final UUID NEWEST = new UUID(-1, -1);

    /** What is shown: to the member, to whoever stands in, to everybody at the post; no longer once the case is acted on. */
    private static final String SHOWN = """
             from casework.alert
             join casework.case_file as file on file.id = case_id
             left join casework.alert_reading as reading on reading.alert = alert.id and reader = :me
            where alert.authority = :authority and role = :role
              and (member is null or member = :me or member = any(:absentees))
              and (alert.due_on is null
                   or file.due_on = alert.due_on and file.turn_role is not null and (role = 'HEAD' or file.turn_role = role))
            """;

    /** @param member empty for everybody at the post */
    record Audience(String authority, Role role, Optional<UUID> member) {}

    record Alert(UUID id, UUID caseId, int version, boolean read) {}

    private final JdbcClient sql;

    AlertStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Once for each event and audience, however often it is told. */
    void insert(CaseFile file, RecordedEvent recorded, Audience audience, @Nullable LocalDate dueOn) {
        sql.sql("""
                        insert into casework.alert (id, case_id, version, authority, role, member, due_on)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(Ids.next(recorded.event().at()))
                .param(file.id())
                .param(recorded.version())
                .param(audience.authority())
                .param(audience.role().name())
                .param(audience.member().orElse(null))
                .param(dueOn)
                .update();
    }

    /** Newest first. */
    List<Alert> shown(HandsStore.AtDesk desk, UUID before, int limit) {
        return at(
                        desk,
                        "select alert.id, case_id, alert.version, reader is not null as read" + SHOWN
                                + " and alert.id < :before order by alert.id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Alert(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getInt("version"),
                        row.getBoolean("read")))
                .list();
    }

    int unread(HandsStore.AtDesk desk) {
        return at(desk, "select count(*) from (select 1" + SHOWN + " and reader is null limit :most) as counted")
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** False if the caller is shown no such alert. */
    boolean read(HandsStore.AtDesk desk, UUID id, Instant now) {
        var isShown = !at(desk, "select 1" + SHOWN + " and alert.id = :id")
                .param("id", id)
                .query(Integer.class)
                .list()
                .isEmpty();
        if (isShown) {
            sql.sql("insert into casework.alert_reading (alert, reader, at) values (?, ?, ?) on conflict do nothing")
                    .params(id, desk.caller().id(), CaseStore.utc(now))
                    .update();
        }
        return isShown;
    }

    void readAll(HandsStore.AtDesk desk, Instant now) {
        at(
                        desk,
                        "insert into casework.alert_reading (alert, reader, at) select alert.id, :me, :now" + SHOWN
                                + " and reader is null on conflict do nothing")
                .param("now", CaseStore.utc(now))
                .update();
    }

    /**
     * Forgets what was read, or whose case ended, before a moment; at most so many at once.
     *
     * @return how many
     */
    int forget(Instant before, int most) {
        return sql.sql("""
                        delete from casework.alert where id in (
                          select alert.id from casework.alert join casework.case_file as file on file.id = case_id
                           where alert.id < :oldest
                             and (exists (select 1 from casework.alert_reading where alert = alert.id and at < :before)
                                  or file.turn_step is null and file.moved_at < :before)
                           order by alert.id limit :most)""")
                .param("oldest", new UUID(before.toEpochMilli() << 16, 0))
                .param("before", CaseStore.utc(before))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec at(HandsStore.AtDesk desk, String query) {
        return sql.sql(query)
                .param("authority", desk.caller().authority())
                .param("role", desk.caller().role().name())
                .param("me", desk.caller().id())
                .param("absentees", desk.absentees().toArray(UUID[]::new));
    }
}
