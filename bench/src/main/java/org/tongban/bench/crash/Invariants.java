package org.tongban.bench.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What must hold in the database after each restart. Each query lists what breaks the promise; it must find nothing. */
final class Invariants {
    private static final Map<String, String> AT_ONCE = new LinkedHashMap<>();
    private static final Map<String, String> AFTER_THE_FEEDS = new LinkedHashMap<>();

    static {
        AT_ONCE.put("a case's row is at the version of its last event", """
                select f.id from casework.case_file f
                  left join (select case_id, count(*) n, max(version) v from casework.event group by case_id) e
                    on e.case_id = f.id
                 where e.n is distinct from f.version or e.v is distinct from f.version""");
        AT_ONCE.put("a case's row ends the chain of its events", """
                select f.id from casework.case_file f
                  join casework.event e on e.case_id = f.id and e.version = f.version
                 where e.hash <> f.last_hash""");
        AT_ONCE.put(
                "every event has a row of its case",
                "select distinct case_id from casework.event where case_id not in (select id from casework.case_file)");
        AT_ONCE.put("every event has one leaf in the ledger", """
                select e.case_id from casework.event e left join ledger.leaf l on l.hash = e.hash
                 group by e.case_id, e.version having count(l.id) <> 1""");
        AT_ONCE.put(
                "every case has what was handed in",
                "select id from casework.case_file where id not in (select case_id from casework.content)");
        AT_ONCE.put(
                "no licence stands twice for a case",
                "select case_id from licence.licence group by case_id, type having count(*) > 1");
        AT_ONCE.put("what somebody has was given or taken", """
                select id from casework.case_file f where holder is not null and not exists (
                  select 1 from casework.event e where e.case_id = f.id and e.type in ('Taken', 'HandedOver'))""");
        AT_ONCE.put("a part's case is there, and was opened once", """
                select p.case_id from bundle.part p left join casework.case_file f on f.id = p.case_id
                 where p.case_id is not null
                   and (f.id is null or (select count(*) from bundle.act a
                                          where a.file = p.file and a.service = p.service and a.kind = 'OPENED') <> 1)""");
        AT_ONCE.put("what is asked of others is what the case says", """
                select c.case_id from casework.consultation c where not exists (
                  select 1 from casework.event e where e.case_id = c.case_id and e.type = 'ConsultationAsked')""");
        AFTER_THE_FEEDS.put("no part waits for what is there", """
                select p.file from bundle.part p where p.state = 'WAITING' and not exists (
                  select 1 from bundle.part o
                   where o.file = p.file and o.service = any(p.waits_for) and o.state <> 'GRANTED')""");
        AFTER_THE_FEEDS.put("a part stands as its case", """
                select p.case_id from bundle.part p join casework.case_file f on f.id = p.case_id
                 where (p.state = 'GRANTED') <> (f.state = 'CONCLUDED_GRANTED')
                    or (p.state = 'WITHDRAWN') <> (f.state = 'WITHDRAWN')""");
        AFTER_THE_FEEDS.put("what was voided left no valid licence", """
                select l.id from licence.licence l join casework.event e on e.case_id = l.case_id
                 where e.type = 'GrantVoided' and l.state = 'VALID'""");
        AFTER_THE_FEEDS.put("every grant is concluded", "select id from casework.case_file where state = 'GRANTED'");
        AFTER_THE_FEEDS.put("every concluded case has its licence with a sealed file", """
                select f.id from casework.case_file f left join licence.licence l on l.case_id = f.id
                 where f.state = 'CONCLUDED_GRANTED' and coalesce(l.sha256, '') = ''""");
        AFTER_THE_FEEDS.put("no event was set aside", "select id from platform.feed_parked");
    }

    private Invariants() {}

    static void check(Connection database, Journal journal) throws SQLException {
        for (var promise : AT_ONCE.entrySet()) nothing(database, promise.getKey(), promise.getValue());
        acknowledgedOnce(database, journal);
    }

    /** How many rows still break what must hold once the feeds have caught up. */
    static int unsettled(Connection database) throws SQLException {
        var rows = 0;
        for (var query : AFTER_THE_FEEDS.values()) rows += count(database, query);
        return rows;
    }

    static void checkSettled(Connection database) throws SQLException {
        for (var promise : AFTER_THE_FEEDS.entrySet()) nothing(database, promise.getKey(), promise.getValue());
    }

    private static void acknowledgedOnce(Connection database, Journal journal) throws SQLException {
        var counts = new LinkedHashMap<Journal.Entry, Integer>();
        try (var rows = database.createStatement()
                .executeQuery("select case_id, type, count(*) from casework.event group by case_id, type")) {
            while (rows.next()) {
                counts.put(new Journal.Entry(rows.getObject(1, UUID.class), rows.getString(2)), rows.getInt(3));
            }
        }
        for (var entry : journal.entries()) {
            if (counts.getOrDefault(entry, 0) != 1) {
                throw new AssertionError(entry + " was acknowledged and is there " + counts.get(entry) + " times");
            }
        }
    }

    private static void nothing(Connection database, String promise, String query) throws SQLException {
        var rows = count(database, query);
        if (rows > 0) throw new AssertionError("Broken: " + promise + ", except " + rows);
    }

    private static int count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from (" + query + ") broken")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
