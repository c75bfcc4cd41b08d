package org.tongban.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.Role;

/** Reads table {@code casework.case_file} for whoever takes the next case; index {@code case_held}. */
@Repository
class WaitingStore {
    private static final String WAITING = "select " + CaseStore.COLUMNS + """
             from casework.case_file
             where turn_authority = :authority and turn_role = :role and turn_step is not null
            """;

    private final JdbcClient sql;
    private final CaseStore cases;

    WaitingStore(JdbcClient sql, CaseStore cases) {
        this.sql = sql;
        this.cases = cases;
    }

    /**
     * The row that nobody has and that is expedited or else due next, locked until the transaction ends; one that somebody else is taking
     * at the same moment is passed over. What a member had who has left counts as nobody's.
     */
    Optional<CaseStore.Row> next(String authority, Role role, Collection<UUID> left) {
        return next(" and expedited", authority, role, left)
                .or(() -> next(" and not expedited", authority, role, left));
    }

    private Optional<CaseStore.Row> next(String which, String authority, Role role, Collection<UUID> left) {
        var candidates = new ArrayList<CaseStore.Row>();
        // Sorted by the holder that is null in all of them, so that the index gives the order.
        first(which + " and holder is null order by holder, due_on, id", authority, role, left)
                .ifPresent(candidates::add);
        if (!left.isEmpty()) {
            first(which + " and holder = any(:left) order by due_on, id", authority, role, left)
                    .ifPresent(candidates::add);
        }
        return candidates.stream().min(Comparator.comparing(row -> row.file().dueOn()));
    }

    private Optional<CaseStore.Row> first(String which, String authority, Role role, Collection<UUID> left) {
        return sql.sql(WAITING + which + " limit 1 for update skip locked")
                .param("authority", authority)
                .param("role", role.name())
                .param("left", left.toArray(UUID[]::new))
                .query((row, _) -> cases.row(row))
                .optional();
    }
}
