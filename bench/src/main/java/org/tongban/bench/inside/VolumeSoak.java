package org.tongban.bench.inside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongban.bench.Contender;
import org.tongban.bench.Soak;

/** The desk and the work on a case while years of cases are stored, beside the same with none. */
public final class VolumeSoak implements Soak {
    private static final int CASES = 5_000_000;
    private static final int RUNS = 5;
    private static final int WHOLE = 400;

    @Override
    public String name() {
        return "volume";
    }

    /** @param cases that are stored, a tenth of them open; 0 for 5 million */
    @Override
    public Map<String, Object> prove(int cases) throws Exception {
        var result = new LinkedHashMap<String, Object>();
        var empty = withNoneStored();
        try (var server = FilledServer.with(cases == 0 ? CASES : cases)) {
            result.put("cases", FilledServer.cases(server));
            var desk = new QueueBench();
            desk.attach(server);
            desk.run(Contender.OURS);
            result.putAll(desk.run(Contender.OURS));
            var clerks = new TakeBench();
            clerks.attach(server);
            result.putAll(clerks.run(Contender.OURS));
            var full = rate(new CaseRun(server));
            result.put("whole cases/s with none stored", empty);
            result.put("whole cases/s", full);
            result.put("cost of a case to that with none stored", empty / full);
            return result;
        }
    }

    private static double withNoneStored() throws Exception {
        try (var server = new InsideServer()) {
            return rate(new CaseRun(server));
        }
    }

    /** The median, after a run that warms up. */
    private static double rate(CaseRun run) throws Exception {
        var rates = new ArrayList<Double>();
        for (var i = 0; i <= RUNS; i++) {
            var drafts = run.drafts(WHOLE);
            var rate = CaseBench.perSecond(CaseBench.tasks(drafts, run::whole));
            if (i > 0) rates.add(rate);
        }
        Collections.sort(rates);
        return rates.get(RUNS / 2);
    }
}
