package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.Transitions.Edge;

/** The graph, the migration and the documentation say the same. */
class EveryEdgeOfTheLifecycleTest {

    @Test
    void every_state_is_reached_and_every_event_is_an_edge() {
        assertThat(CaseTransitions.GRAPH.states()).containsExactlyInAnyOrder(CaseState.values());
        assertThat(CaseTransitions.GRAPH.edges().stream().map(Edge::event).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrderElementsOf(EventCodec.types(CaseEvent.class)
                        .filter(type -> type != CaseEvent.Submitted.class)
                        .toList());
    }

    @Test
    void the_database_checks_the_same_states() throws IOException {
        var migration = Files.readString(Path.of("src/main/resources/db/migration/casework/V42__add_voided.sql"));

        for (var state : CaseState.values()) assertThat(migration).contains("'" + state + "'");
    }

    @Test
    void the_documentation_shows_the_drawn_graph() throws IOException {
        var drawing = "# The lifecycle of a case\n\nDrawn from `CaseTransitions`.\n\n```mermaid\n"
                + CaseTransitions.GRAPH.toMermaid() + "```\n";
        var page = Path.of("../docs/case-lifecycle.md");
        if (Boolean.getBoolean("tongban.regenerate")) Files.writeString(page, drawing);

        assertThat(page).content().isEqualTo(drawing);
    }
}
