package org.tongban.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.TestGround;
import org.tongban.casework.CaseState;

/** The life of a part, edge by edge. */
class EveryEdgeOfAPartTest {
    private static final UUID CASE = UUID.randomUUID();

    private static Part part(PartState state, String service, String... waitsFor) {
        var opened = state == PartState.RUNNING ? CASE : null;
        return new Part(
                new UUID(0, 1),
                service,
                0,
                "v",
                "code",
                "a",
                "d",
                state,
                List.of(waitsFor),
                List.of(),
                Part.Brought.NOTHING,
                null,
                opened,
                opened == null ? "" : "n",
                "");
    }

    @Test
    void what_has_happened_does_not_happen_again() {
        var opened = part(PartState.WAITING, "a")
                .after(new PartEvent.Opened(CASE, "n"))
                .orElseThrow();
        assertThat(opened.state()).isEqualTo(PartState.RUNNING);
        assertThat(opened.after(new PartEvent.Opened(CASE, "n"))).isEmpty();
        var granted = opened.after(new PartEvent.Granted()).orElseThrow();
        assertThat(granted.caseId()).isEqualTo(CASE);
        for (var event : List.of(new PartEvent.Granted(), new PartEvent.Withdrawn(), new PartEvent.Blocked("b"))) {
            assertThat(granted.after(event)).isEmpty();
        }
    }

    @Test
    void every_end_of_a_case_is_an_end_of_its_part() {
        for (var state : CaseState.values()) {
            var event = PartEvent.of(state);
            var ended = event.flatMap(each -> part(PartState.RUNNING, "a").after(each));
            assertThat(ended.map(Part::ended)).isEqualTo(event.isEmpty() ? Optional.empty() : Optional.of(true));
        }
    }

    @Test
    void who_hangs_on_it_also_hangs_on_what_hangs_on_it() {
        var cause = part(PartState.RUNNING, "a");
        var all = List.of(
                cause,
                part(PartState.WAITING, "c", "b"),
                part(PartState.WAITING, "b", "a"),
                part(PartState.WAITING, "d", "x"),
                part(PartState.RUNNING, "e", "a"));

        assertThat(Parts.hangingOn(cause, all)).extracting(Part::service).containsExactly("c", "b");
    }

    @Test
    void what_was_blocked_waits_again_unless_another_stands_in_its_way() {
        var refused =
                part(PartState.RUNNING, "a").after(new PartEvent.Refused()).orElseThrow();
        assertThat(refused.after(new PartEvent.Granted())).isEmpty();
        assertThat(refused.after(new PartEvent.Reopened()).orElseThrow().state())
                .isEqualTo(PartState.RUNNING);
        var blocked = part(PartState.WAITING, "b", "a")
                .after(new PartEvent.Blocked("a"))
                .orElseThrow();
        assertThat(blocked.after(new PartEvent.Unblocked()).orElseThrow().state())
                .isEqualTo(PartState.WAITING);

        var all = List.of(
                part(PartState.GRANTED, "a"),
                part(PartState.REFUSED, "x"),
                part(PartState.BLOCKED, "b", "a"),
                part(PartState.BLOCKED, "c", "b"),
                part(PartState.BLOCKED, "d", "c", "x"));
        assertThat(Parts.doomed(all)).containsExactlyInAnyOrder("x", "d");
    }

    @Test
    void the_database_knows_the_same_states() throws IOException {
        var migration = Files.readString(
                TestGround.ROOT.resolve("server/src/main/resources/db/migration/bundle/V1__create_bundle.sql"));

        assertThat(Arrays.stream(PartState.values())).allMatch(state -> migration.contains("'" + state + "'"));
    }
}
