package org.tongban.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, which passes, from a mistake in what is asked of it. */
final class Outage {
    private Outage() {}

    /** SQLSTATE classes 08 connection, 53 resources, 57P shutdown and recovery; or no connection in time. */
    static boolean isBehind(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) return true;
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                var state = refused.getSQLState();
                if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) return true;
            }
        }
        return false;
    }
}
