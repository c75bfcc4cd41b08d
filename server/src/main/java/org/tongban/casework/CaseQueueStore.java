package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.ProcessStep.Step;

/** Reads table {@code casework.case_file} by queue; each statement has its index in V4 or V21. */
@Repository
class CaseQueueStore {
    /** More than this is counted as this. */
    static final int MOST_COUNTED = 10_000;

    static final String LINE = """
            select id, number, service, guide_version, authority, division, applicant_masked, state, turn_step, moved_at,
                   holder, coalesce(case when state = 'AWAITING_CORRECTION' then answer_by end, due_on) as until, due_at,
                   expedited, step_due_on from casework.case_file
            """;
    static final String OPEN = " state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED') ";
    private static final String CONCLUDED = " state in ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED',"
            + " 'RETURNED_UNCORRECTED', 'WITHDRAWN', 'VOIDED') ";
    static final String ASKED = """
             and (:number = '' or number like '%' || :number) and (:service = '' or service = any(:services))
            """;
    private static final String DUE = """
             and due_on between :from and :last and (due_on, id) > (:after, :afterId)
             and (case when due_at is null then due_on <= :to else due_at between :fromAt and :toAt end)
            """;
    static final String BY_DUE = ASKED + " order by due_on, id limit :limit";
    private static final String BY_MOVED =
            " and (moved_at, id) < (:before, :afterId) " + ASKED + " order by moved_at desc, id desc limit :limit";
    static final String COUNTED = """
            select count(*) as all_of_them,
                   count(*) filter (where case when due_at is null then due_on < :today else due_at < :now end) as red,
                   count(*) filter (where case when due_at is null then due_on between :today and :near
                                               else due_at between :now and :nearAt end) as amber
            """;

    /**
     * @param until due date, or the applicant's date while a correction is asked
     * @param dueAt to the minute, where the limit is in hours
     * @param stepDueOn of the step that is on, where the text plans one
     */
    record Line(
            UUID id,
            String number,
            String service,
            String guideVersion,
            String authority,
            String division,
            String applicantMasked,
            CaseState state,
            boolean hasTurn,
            Instant movedAt,
            LocalDate until,
            Optional<Instant> dueAt,
            Optional<UUID> holder,
            boolean expedited,
            Optional<LocalDate> stepDueOn) {}

    record Count(int all, int red, int amber) {
        static final Count NONE = new Count(0, 0, 0);

        Count and(Count more) {
            return new Count(all + more.all, red + more.red, amber + more.amber);
        }
    }

    /**
     * What a list is narrowed to.
     *
     * @param number the last signs of a case number; empty for any
     * @param services slugs; null for any
     * @param due what is due then
     * @param expedited what goes before others, or what does not
     */
    record Asked(
            String number,
            @org.jspecify.annotations.Nullable List<String> services,
            Span due,
            boolean expedited) {
        Asked whatGoesFirst() {
            return new Asked(number, services, due, true);
        }

        Map<String, Object> params() {
            return Map.of(
                    "number",
                    number.replace("%", "").replace("_", ""),
                    "service",
                    services == null ? "" : "any",
                    "services",
                    services == null ? new String[0] : services.toArray(String[]::new),
                    "from",
                    due.from(),
                    "to",
                    due.to(),
                    "last",
                    due.last(),
                    "fromAt",
                    CaseStore.utc(due.fromAt()),
                    "toAt",
                    CaseStore.utc(due.toAt()));
        }
    }

    /**
     * From when to when; days where the limit is in days, moments where it is in hours.
     *
     * @param last the last day of both, so that an index by day serves
     */
    record Span(LocalDate from, LocalDate to, Instant fromAt, Instant toAt, LocalDate last) {
        /** Of this span what is due on one day. */
        Span on(LocalDate day) {
            return new Span(
                    day.isAfter(from) ? day : from,
                    day.isBefore(to) ? day : to,
                    fromAt,
                    toAt,
                    day.isBefore(last) ? day : last);
        }
    }

    private final JdbcClient sql;

    CaseQueueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is expedited has an index of its own, and is asked for by itself. */
    static String due(Asked asked) {
        return DUE + (asked.expedited() ? " and expedited" : " and not expedited");
    }

    List<Line> atStep(String authority, String role, Step step, Asked asked, QueuePlace after, int limit) {
        return dated(
                sql.sql(LINE + " where turn_authority = :authority and turn_role = :role and turn_step = :step"
                                + due(asked) + BY_DUE)
                        .param("authority", authority)
                        .param("role", role)
                        .param("step", step.name()),
                asked,
                after,
                limit);
    }

    List<Line> awaitingCorrection(String authority, Asked asked, QueuePlace after, int limit) {
        return dated(
                sql.sql(LINE + " where authority = :authority and state = 'AWAITING_CORRECTION'"
                                + " and answer_by between :from and :to and (answer_by, id) > (:after, :afterId)"
                                + BY_DUE.replace("due_on", "answer_by"))
                        .param("authority", authority),
                asked,
                after,
                limit);
    }

    List<Line> open(String authority, Asked asked, boolean turnsOnly, QueuePlace after, int limit) {
        return dated(
                sql.sql(LINE + " where authority = :authority and " + OPEN
                                + " and (not :turns or turn_step is not null)" + due(asked) + BY_DUE)
                        .param("authority", authority)
                        .param("turns", turnsOnly),
                asked,
                after,
                limit);
    }

    /** A division's open cases with those of the divisions below: their codes begin with its code. */
    List<Line> openInDivision(String division, Asked asked, boolean turnsOnly, QueuePlace after, int limit) {
        return dated(
                sql.sql(LINE + " where division collate \"C\" >= :division and division collate \"C\" < :beyond and "
                                + OPEN + " and (not :turns or turn_step is not null)" + due(asked) + BY_DUE)
                        .param("division", division)
                        .param("beyond", division + ":")
                        .param("turns", turnsOnly),
                asked,
                after,
                limit);
    }

    List<Line> concluded(String authority, Asked asked, Instant since, QueuePlace before, int limit) {
        return timed(
                sql.sql(LINE + " where authority = :authority and " + CONCLUDED + " and moved_at >= :since" + BY_MOVED)
                        .param("authority", authority),
                asked,
                since,
                before,
                limit);
    }

    List<Line> concludedInDivision(String division, Asked asked, Instant since, QueuePlace before, int limit) {
        return timed(
                sql.sql(LINE + " where division collate \"C\" >= :division and division collate \"C\" < :beyond and "
                                + CONCLUDED + " and moved_at >= :since" + BY_MOVED)
                        .param("division", division)
                        .param("beyond", division + ":"),
                asked,
                since,
                before,
                limit);
    }

    int countAwaiting(String authority) {
        return sql.sql("""
                        select count(*) from (
                          select 1 from casework.case_file
                           where authority = :authority and state = 'AWAITING_CORRECTION' limit :most) as counted""")
                .param("authority", authority)
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    Count countOpen(String authority, Lamp.Near near) {
        return sql.sql(COUNTED + " from (select case when turn_step is not null then due_on end as due_on,"
                        + " case when turn_step is not null then due_at end as due_at from casework.case_file where authority = :authority and "
                        + OPEN
                        + " order by casework.case_file.due_on limit :most) as counted")
                .param("authority", authority)
                .params(params(near))
                .param("most", MOST_COUNTED)
                .query((row, _) -> count(row))
                .single();
    }

    Count countOpenInDivision(String division, Lamp.Near near) {
        return sql.sql(COUNTED + " from (select case when turn_step is not null then due_on end as due_on,"
                        + " case when turn_step is not null then due_at end as due_at from casework.case_file where division collate \"C\" >= :division"
                        + " and division collate \"C\" < :beyond and " + OPEN
                        + " order by casework.case_file.due_on limit :most) as counted")
                .param("division", division)
                .param("beyond", division + ":")
                .params(params(near))
                .param("most", MOST_COUNTED)
                .query((row, _) -> count(row))
                .single();
    }

    static Map<String, Object> params(Lamp.Near near) {
        return Map.of(
                "today", near.today(),
                "near", near.lastDay(),
                "now", CaseStore.utc(near.now()),
                "nearAt", CaseStore.utc(near.lastMoment()));
    }

    static List<Line> dated(JdbcClient.StatementSpec statement, Asked asked, QueuePlace after, int limit) {
        return statement
                .params(asked.params())
                .param("after", after.date())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    private List<Line> timed(
            JdbcClient.StatementSpec statement, Asked asked, Instant since, QueuePlace before, int limit) {
        return statement
                .params(asked.params())
                .param("since", CaseStore.utc(since))
                .param("before", CaseStore.utc(before.time()))
                .param("afterId", before.id())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    static Count count(ResultSet row) throws SQLException {
        return new Count(row.getInt("all_of_them"), row.getInt("red"), row.getInt("amber"));
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("service"),
                row.getString("guide_version"),
                row.getString("authority"),
                row.getString("division"),
                row.getString("applicant_masked"),
                CaseState.valueOf(row.getString("state")),
                row.getString("turn_step") != null,
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", LocalDate.class),
                CaseStore.moment(row, "due_at"),
                Optional.ofNullable(row.getObject("holder", UUID.class)),
                row.getBoolean("expedited"),
                Optional.ofNullable(row.getObject("step_due_on", LocalDate.class)));
    }
}
