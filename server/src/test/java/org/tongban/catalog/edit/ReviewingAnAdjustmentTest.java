package org.tongban.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.Decision;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** The rules of an adjustment, edge by edge, and how two edits of one text come together. */
class ReviewingAnAdjustmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Caller AUTHOR = caller(Role.ITEM_MANAGER, 1, "A");
    private static final Caller COLLEAGUE = caller(Role.ITEM_MANAGER, 2, "A");
    private static final Caller ELSEWHERE = caller(Role.ITEM_MANAGER, 3, "B");
    private static final Caller STAFFING = caller(Role.STAFFING_REVIEWER, 4, "S");
    private static final Caller LEGAL = caller(Role.LEGAL_REVIEWER, 5, "L");
    private static final List<AdjustmentCommand> WISHES = List.of(
            new AdjustmentCommand.Edit(),
            new AdjustmentCommand.Submit(1),
            new AdjustmentCommand.Approve("同意"),
            new AdjustmentCommand.SendBack("依据不足"),
            new AdjustmentCommand.Withdraw("不改了"));

    private static Caller caller(Role role, int id, String authority) {
        return new Caller(role, new UUID(0, id), authority, "50", role.word());
    }

    private static Adjustment draft() {
        return Adjustment.begun(new UUID(9, 9), "减材料", "十二批调整", Optional.empty(), AUTHOR, NOW);
    }

    /** An adjustment in each state, by the shortest way. */
    private static Map<AdjustmentState, Adjustment> inEachState() {
        var all = new EnumMap<AdjustmentState, Adjustment>(AdjustmentState.class);
        var draft = draft();
        var submitted = does(draft, AUTHOR, new AdjustmentCommand.Submit(1));
        var legal = does(submitted, STAFFING, new AdjustmentCommand.Approve(""));
        var approved = does(legal, LEGAL, new AdjustmentCommand.Approve(""));
        all.put(AdjustmentState.DRAFT, draft);
        all.put(AdjustmentState.STAFFING_REVIEW, submitted);
        all.put(AdjustmentState.LEGAL_REVIEW, legal);
        all.put(AdjustmentState.APPROVED, approved);
        all.put(AdjustmentState.PUBLISHED, approved.after(new AdjustmentEvent.Published(), Caller.SYSTEM.id(), NOW));
        all.put(AdjustmentState.WITHDRAWN, does(draft, AUTHOR, new AdjustmentCommand.Withdraw("不改了")));
        return all;
    }

    private static Adjustment does(Adjustment adjustment, Caller actor, AdjustmentCommand wish) {
        return adjustment.after(adjustment.decide(wish, actor, TODAY).orThrow().getFirst(), actor.id(), NOW);
    }

    @Test
    void every_wish_is_granted_on_its_edges_and_nowhere_else() {
        var taken = new ArrayList<String>();
        inEachState().forEach((state, adjustment) -> {
            assertThat(adjustment.state()).isEqualTo(state);
            for (var wish : WISHES) {
                for (var actor : List.of(AUTHOR, STAFFING, LEGAL)) {
                    if (adjustment.decide(wish, actor, TODAY) instanceof Decision.Granted<AdjustmentEvent> granted)
                        taken.add(state + " "
                                + granted.events().getFirst().getClass().getSimpleName());
                }
            }
        });
        var drawn = AdjustmentTransitions.GRAPH.edges().stream()
                .map(edge -> edge.from() + " " + edge.event().getSimpleName())
                .filter(edge -> !edge.contains(" Publi")) // the system's own
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(AdjustmentTransitions.GRAPH.states()).containsExactlyInAnyOrder(AdjustmentState.values());
    }

    @Test
    void colleagues_edit_together_and_others_only_read() {
        assertThat(does(draft(), COLLEAGUE, new AdjustmentCommand.Edit()).hands())
                .containsExactlyInAnyOrder(AUTHOR.id(), COLLEAGUE.id());
        assertThat(why(draft(), ELSEWHERE, new AdjustmentCommand.Edit())).contains("NotYours");
        assertThat(why(draft(), STAFFING, new AdjustmentCommand.Edit())).contains("NotYours");
    }

    @Test
    void whoever_wrote_or_reviewed_does_not_review() {
        var states = inEachState();
        var atStaffing = states.get(AdjustmentState.STAFFING_REVIEW);
        var atLegal = states.get(AdjustmentState.LEGAL_REVIEW);
        var authorAtStaffing = new Caller(Role.STAFFING_REVIEWER, AUTHOR.id(), "S", "50", "编办");
        var sameAtLegal = new Caller(Role.LEGAL_REVIEWER, STAFFING.id(), "L", "50", "法制");

        assertThat(why(atStaffing, authorAtStaffing, new AdjustmentCommand.Approve("")))
                .contains("OwnWork");
        assertThat(why(atLegal, sameAtLegal, new AdjustmentCommand.Approve(""))).contains("OwnWork");
        assertThat(why(atLegal, STAFFING, new AdjustmentCommand.Approve(""))).contains("NotYourTurn");
    }

    @Test
    void a_submission_says_what_why_and_a_day_that_is_still_to_come() {
        var submit = new AdjustmentCommand.Submit(1);

        assertThat(why(draft(), AUTHOR, new AdjustmentCommand.Submit(0))).contains("NothingChanged");
        assertThat(why(draft().described("x", " ", Optional.empty()), AUTHOR, submit))
                .contains("ReasonMissing");
        assertThat(why(draft().described("x", "y", Optional.of(TODAY.minusDays(1))), AUTHOR, submit))
                .contains("EffectiveInThePast");
        assertThat(why(draft().described("x", "y", Optional.of(TODAY)), AUTHOR, submit))
                .contains("Submitted");
    }

    private static String why(@Nullable Adjustment adjustment, Caller actor, AdjustmentCommand wish) {
        return java.util.Objects.requireNonNull(adjustment)
                .decide(wish, actor, TODAY)
                .toString();
    }

    @Test
    void edits_of_different_lines_come_together() {
        assertThat(merged("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n")).isEqualTo("A\nb\nC\n");
        assertThat(merged("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n")).isEqualTo("a\nc\nd\n");
        assertThat(merged("a\nb\n", "a\nX\n", "a\nX\n")).isEqualTo("a\nX\n");
        assertThat(merged("a\nb\n", "a\nx\nb\n", "a\nb\ny")).isEqualTo("a\nx\nb\ny");
    }

    @Test
    void edits_of_the_same_line_do_not() {
        assertThat(merged("a\nb\n", "a\nX\n", "a\nY\n")).isNull();
        assertThat(merged("a\nb\n", "a\nb\nx\n", "a\nb\ny\n")).isNull();
        assertThat(MergedText.of("x.yaml", content("a\n"), Optional.empty(), content("b\n")))
                .isEmpty();
    }

    @Test
    void rows_that_both_add_to_a_table_stand_one_after_the_other() {
        var merged = MergedText.of("items/x.csv", content("h\n1\n"), content("h\n1\n2\n"), content("h\n1\n3\n"));

        assertThat(text(merged.orElseThrow())).isEqualTo("h\n1\n2\n3\n");
    }

    private static @Nullable String merged(String base, String theirs, String ours) {
        return MergedText.of("x.yaml", content(base), content(theirs), content(ours))
                .map(ReviewingAnAdjustmentTest::text)
                .orElse(null);
    }

    private static Optional<byte[]> content(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Optional<byte[]> content) {
        return new String(content.orElseThrow(), StandardCharsets.UTF_8);
    }
}
