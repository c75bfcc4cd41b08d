package org.tongban.casework;

import static org.tongban.casework.CaseQueueStore.ASKED;
import static org.tongban.casework.CaseQueueStore.BY_DUE;
import static org.tongban.casework.CaseQueueStore.COUNTED;
import static org.tongban.casework.CaseQueueStore.LINE;
import static org.tongban.casework.CaseQueueStore.due;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.casework.CaseQueueStore.Asked;
import org.tongban.casework.CaseQueueStore.Count;
import org.tongban.casework.CaseQueueStore.Line;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** Reads table {@code casework.case_file} by who has what; index {@code case_held}. */
@Repository
class HandsStore {
    private static final String AT_POST =
            " where turn_authority = :authority and turn_role = :role and turn_step is not null ";

    /** As {@code turn_role} and holder together, since one may have left one post and still be at another. */
    private static final String NOBODYS = " (holder is null or turn_role || holder::text = any(:left)) ";

    /**
     * Who sits at which post.
     *
     * @param absentees for whom the caller stands in today
     * @param left who was at this post once: what stands under their name counts as nobody's
     */
    record AtDesk(Caller caller, Set<UUID> absentees, Set<UUID> left) {}

    /** What waits for a post, by step and by hands. */
    record Waiting(Map<Step, Count> steps, Map<Whose, Count> hands) {
        Count at(Step step) {
            return steps.getOrDefault(step, Count.NONE);
        }

        Count mine() {
            return hands.getOrDefault(Whose.MINE, Count.NONE);
        }

        Count standingIn() {
            return hands.getOrDefault(Whose.STANDING_IN, Count.NONE);
        }

        Count unassigned() {
            return hands.getOrDefault(Whose.NOBODYS, Count.NONE);
        }
    }

    enum Whose {
        MINE,
        STANDING_IN,
        NOBODYS,
        OTHERS
    }

    private record Share(Step step, Whose whose, Count count) {}

    private final JdbcClient sql;

    HandsStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Line> mine(AtDesk desk, Asked asked, QueuePlace after, int limit) {
        return lines(LINE + AT_POST + " and holder = :me" + due(asked) + BY_DUE, desk, asked, after, limit);
    }

    List<Line> standingIn(AtDesk desk, Asked asked, QueuePlace after, int limit) {
        return lines(LINE + AT_POST + " and holder = any(:absentees)" + due(asked) + BY_DUE, desk, asked, after, limit);
    }

    /** Two reads of the index, each in its order: holder is null in all of the first. */
    List<Line> unassigned(AtDesk desk, Asked asked, QueuePlace after, int limit) {
        var nobodys = LINE + AT_POST + " and holder is null" + due(asked) + ASKED
                + " order by holder, due_on, id limit :limit";
        var ofThoseWhoLeft = LINE + AT_POST + " and holder = any(:left)" + due(asked) + BY_DUE;
        var both = "select * from ((" + nobodys + ") union all (" + ofThoseWhoLeft
                + ")) as waiting order by until, id limit :limit";
        return lines(both, desk, asked, after, limit);
    }

    private List<Line> lines(String query, AtDesk desk, Asked asked, QueuePlace after, int limit) {
        return paged(at(desk, query), asked, after, limit);
    }

    private static final String OWN =
            " where authority = :authority and turn_authority = authority and turn_step is not null and "
                    + CaseQueueStore.OPEN + " and " + NOBODYS;

    /** What those above decide and this authority examines first; index {@code case_below}. */
    private static final String BELOW =
            " where turn_authority = :authority and turn_authority <> authority and turn_step is not null and "
                    + CaseQueueStore.OPEN + " and " + NOBODYS;

    /** At every post of an authority, its own cases and those that it examines for others. */
    List<Line> toAssign(String authority, Map<Role, Set<UUID>> left, Asked asked, QueuePlace after, int limit) {
        var own = LINE + OWN + due(asked) + BY_DUE;
        var below = LINE + BELOW + due(asked) + BY_DUE;
        var both = "select * from ((" + own + ") union all (" + below + ")) as waiting order by until, id limit :limit";
        return paged(
                sql.sql(both).param("authority", authority).param("left", postAndMember(left)), asked, after, limit);
    }

    private static List<Line> paged(JdbcClient.StatementSpec statement, Asked asked, QueuePlace after, int limit) {
        return statement
                .params(asked.params())
                .param("after", after.date())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, _) -> CaseQueueStore.line(row))
                .list();
    }

    Waiting countWaiting(AtDesk desk, Lamp.Near near) {
        var shares = at(
                        desk,
                        """
                        select turn_step,
                               case when holder is null or holder = any(:left) then 'NOBODYS' when holder = :me then 'MINE'
                                    when holder = any(:absentees) then 'STANDING_IN' else 'OTHERS' end as whose,
                        """ + COUNTED.substring("select ".length()) + " from casework.case_file " + AT_POST
                                + " group by turn_step, whose")
                .params(CaseQueueStore.params(near))
                .query((row, _) -> new Share(
                        Step.valueOf(row.getString("turn_step")),
                        Whose.valueOf(row.getString("whose")),
                        CaseQueueStore.count(row)))
                .list();
        var steps = new EnumMap<Step, Count>(Step.class);
        var hands = new EnumMap<Whose, Count>(Whose.class);
        for (var share : shares) {
            steps.merge(share.step(), share.count(), Count::and);
            hands.merge(share.whose(), share.count(), Count::and);
        }
        return new Waiting(steps, hands);
    }

    Count countToAssign(String authority, Map<Role, Set<UUID>> left, Lamp.Near near) {
        var own = "select due_on, due_at from casework.case_file" + OWN + " order by due_on limit :most";
        var below = "select due_on, due_at from casework.case_file" + BELOW + " order by due_on limit :most";
        return sql.sql(COUNTED + " from ((" + own + ") union all (" + below + ")) as counted")
                .param("authority", authority)
                .param("left", postAndMember(left))
                .params(CaseQueueStore.params(near))
                .param("most", CaseQueueStore.MOST_COUNTED)
                .query((row, _) -> CaseQueueStore.count(row))
                .single();
    }

    /** How many of the caller's cases are due on which day; days without any are missing. */
    Map<LocalDate, Integer> dueOfMine(AtDesk desk, LocalDate from, LocalDate to) {
        return byDay(
                at(
                        desk,
                        "select due_on, count(*) as cases from casework.case_file " + AT_POST
                                + " and holder = :me and due_on between :from and :to group by due_on"),
                from,
                to);
    }

    /** The same of all that wait for a post of the authority. */
    Map<LocalDate, Integer> dueOfAuthority(String authority, LocalDate from, LocalDate to) {
        return byDay(
                sql.sql("select due_on, count(*) as cases from casework.case_file where authority = :authority and "
                                + CaseQueueStore.OPEN
                                + " and turn_step is not null and due_on between :from and :to group by due_on")
                        .param("authority", authority),
                from,
                to);
    }

    private static Map<LocalDate, Integer> byDay(JdbcClient.StatementSpec statement, LocalDate from, LocalDate to) {
        return statement
                .param("from", from)
                .param("to", to)
                .query((row, _) -> Map.entry(row.getObject("due_on", LocalDate.class), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many cases that wait each member of a post has. */
    Map<UUID, Integer> held(String authority, Role post) {
        return sql
                .sql("select holder, count(*) as cases from casework.case_file " + AT_POST
                        + " and holder is not null group by holder")
                .param("authority", authority)
                .param("role", post.name())
                .query((row, _) -> Map.entry(row.getObject("holder", UUID.class), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec at(AtDesk desk, String query) {
        return sql.sql(query)
                .param("authority", desk.caller().authority())
                .param("role", desk.caller().role().name())
                .param("me", desk.caller().id())
                .param("absentees", desk.absentees().toArray(UUID[]::new))
                .param("left", desk.left().toArray(UUID[]::new));
    }

    private static String[] postAndMember(Map<Role, ? extends Collection<UUID>> left) {
        return left.entrySet().stream()
                .flatMap(post ->
                        post.getValue().stream().map(member -> post.getKey().name() + member))
                .toArray(String[]::new);
    }
}
