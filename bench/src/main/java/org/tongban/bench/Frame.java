package org.tongban.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Runs the contenders of a bench in turn and takes the medians. */
final class Frame {
    private static final int LEAST_RUNS = 5;

    private Frame() {}

    static List<Figure> measure(Bench bench) throws Exception {
        var runs = new ArrayList<Run>();
        var contenders = new ArrayList<>(bench.contenders());
        Collections.sort(contenders);
        for (var contender : contenders) bench.run(contender); // warms up, not counted
        var rounds = Math.max(LEAST_RUNS, bench.runs());
        for (var round = 1; round <= rounds; round++) {
            for (var contender : contenders) {
                var figures = bench.run(contender);
                System.err.printf("run %d of %d, %s: %s%n", round, rounds, contender, figures);
                runs.add(new Run(contender, figures));
            }
            Collections.rotate(contenders, 1);
        }
        return bench.measures().stream()
                .map(measure -> Figure.of(measure, byContender(runs, measure)))
                .toList();
    }

    private static Map<Contender, List<Double>> byContender(List<Run> runs, Measure measure) {
        return runs.stream()
                .filter(run -> run.figures().containsKey(measure.name()))
                .collect(groupingBy(
                        Run::contender, mapping(run -> run.figures().getOrDefault(measure.name(), 0.0), toList())));
    }

    private record Run(Contender contender, Map<String, Double> figures) {}
}
