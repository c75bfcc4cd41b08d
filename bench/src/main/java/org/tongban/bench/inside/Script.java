package org.tongban.bench.inside;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.tongban.bench.inside.RecordedDatabase.Null;
import org.tongban.bench.inside.RecordedDatabase.Statement;
import org.tongban.kernel.Ids;

/**
 * The writes of one case as plain prepared statements, transaction by transaction: the floor. Made from two recorded
 * cases: what is equal in both is constant, what differs is new for each replay. So the floor writes the same rows in the
 * same number of transactions, whatever the product comes to write.
 */
final class Script {
    private static final int LONGEST_KEY = 120;

    private final List<List<Statement>> transactions;
    private final List<List<List<Boolean>>> varies;

    Script(List<List<Statement>> one, List<List<Statement>> other) {
        transactions = one;
        varies = new ArrayList<>();
        if (one.size() != other.size()) throw new IllegalStateException("Two cases wrote differently");
        for (var t = 0; t < one.size(); t++) varies.add(compare(one.get(t), other.get(t)));
    }

    int size() {
        return transactions.size();
    }

    int statements() {
        return transactions.stream().mapToInt(List::size).sum();
    }

    private static List<List<Boolean>> compare(List<Statement> one, List<Statement> other) {
        if (one.size() != other.size()) throw new IllegalStateException("Two cases wrote differently: " + one);
        var varies = new ArrayList<List<Boolean>>();
        for (var s = 0; s < one.size(); s++) {
            var row = new ArrayList<Boolean>();
            for (var p = 0; p < one.get(s).parameters().size(); p++) {
                row.add(!one.get(s)
                        .parameters()
                        .get(p)
                        .equals(other.get(s).parameters().get(p)));
            }
            varies.add(row);
        }
        return varies;
    }

    /** Replays the transactions. Values that were seen before in this replay stay what they became. */
    void replay(DataSource pool, Map<Object, Object> values) throws SQLException {
        for (var t = 0; t < transactions.size(); t++) {
            try (var connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                replay(t, connection, values);
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Replays one of the transactions within that of the connection. */
    void replay(int transaction, Connection connection, Map<Object, Object> values) throws SQLException {
        var statements = transactions.get(transaction);
        for (var s = 0; s < statements.size(); s++) {
            execute(connection, statements.get(s), varies.get(transaction).get(s), values);
        }
    }

    private static void execute(
            Connection connection, Statement statement, List<Boolean> varies, Map<Object, Object> values)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement.sql())) {
            for (var p = 0; p < varies.size(); p++) {
                var value = statement.parameters().get(p);
                if (varies.get(p)) value = values.computeIfAbsent(value, Script::fresh);
                prepared.setObject(p + 1, value == Null.NULL ? null : value);
            }
            var isQuery = prepared.execute();
            if (!isQuery && prepared.getUpdateCount() == 0) {
                throw new IllegalStateException("It wrote nothing: " + statement.sql());
            }
        }
    }

    /** New ids for ids; other keys keep their length and get other digits at the end; the rest stays. */
    private static Object fresh(Object value) {
        return switch (value) {
            case UUID _ -> Ids.next(Instant.now());
            case String text when isId(text) -> Ids.next(Instant.now()).toString();
            case String text when text.length() <= LONGEST_KEY && !text.startsWith("{") -> otherEnd(text);
            case byte[] bytes -> randomBytes(bytes.length);
            default -> value;
        };
    }

    private static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static String otherEnd(String text) {
        var length = Math.min(16, text.length());
        var end = new StringBuilder(text.substring(0, text.length() - length));
        for (var i = 0; i < length; i++) end.append(ThreadLocalRandom.current().nextInt(10));
        return end.toString();
    }

    static Map<Object, Object> newValues() {
        return new HashMap<>();
    }
}
