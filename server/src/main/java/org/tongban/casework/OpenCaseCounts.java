package org.tongban.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.RunningCases;

/** Counts in {@code casework.case_file}: what goes on under which guide. */
@Repository
class OpenCaseCounts implements RunningCases {
    private final JdbcClient sql;

    OpenCaseCounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Integer> byGuideVersion(String service) {
        var open = CaseTransitions.GRAPH.states().stream()
                .filter(state -> !CaseTransitions.GRAPH.ends(state))
                .map(CaseState::name)
                .toArray(String[]::new);
        var counts = new LinkedHashMap<String, Integer>();
        sql.sql("""
                        select guide_version, count(*) from casework.case_file
                         where service = ? and state = any(?) group by guide_version order by 2 desc""")
                .params(service, open)
                .query((row, _) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }
}
