package org.tongban.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The graph of a lifecycle: state, event, next state. It validates, draws itself and drives the tests. */
public final class Transitions<S extends Enum<S>> {
    public record Edge<S>(S from, Class<?> event, S to) {}

    private final S start;
    private final Map<S, Map<Class<?>, S>> next = new LinkedHashMap<>();
    private final List<Edge<S>> edges = new ArrayList<>();
    private final Set<S> ends = new HashSet<>();

    private Transitions(S start) {
        this.start = start;
    }

    public static <S extends Enum<S>> Transitions<S> startingAt(S start) {
        return new Transitions<>(start);
    }

    public Transitions<S> edge(S from, Class<?> event, S to) {
        var earlier = next.computeIfAbsent(from, _ -> new LinkedHashMap<>()).putIfAbsent(event, to);
        if (earlier != null) throw new IllegalArgumentException(from + " already has an edge for " + event);
        edges.add(new Edge<>(from, event, to));
        return this;
    }

    /** States in which it is over, though something may still follow. */
    @SafeVarargs
    public final Transitions<S> end(S... states) {
        ends.addAll(List.of(states));
        return this;
    }

    public S start() {
        return start;
    }

    public Optional<S> next(S from, Class<?> event) {
        return Optional.ofNullable(next.getOrDefault(from, Map.of()).get(event));
    }

    public boolean ends(S state) {
        return ends.contains(state) || !next.containsKey(state);
    }

    public List<Edge<S>> edges() {
        return List.copyOf(edges);
    }

    public Set<S> states() {
        var states = new LinkedHashSet<S>();
        states.add(start);
        edges.forEach(edge -> {
            states.add(edge.from());
            states.add(edge.to());
        });
        return states;
    }

    /** A Mermaid state diagram for the documentation. */
    public String toMermaid() {
        var drawing =
                new StringBuilder("stateDiagram-v2\n    [*] --> ").append(start).append('\n');
        for (var edge : edges) {
            drawing.append("    %s --> %s: %s\n"
                    .formatted(edge.from(), edge.to(), edge.event().getSimpleName()));
        }
        for (var state : states()) {
            if (ends(state)) drawing.append("    ").append(state).append(" --> [*]\n");
        }
        return drawing.toString();
    }
}
