package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AcceptBySilence;
import org.tongban.casework.CaseCommand.AnswerConsultation;
import org.tongban.casework.CaseCommand.CancelConsultation;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.ReturnConsultation;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseCommand.TakeBackAcceptance;
import org.tongban.casework.Consultation.Kind;
import org.tongban.casework.Consultation.State;
import org.tongban.casework.Consultation.Verdict;
import org.tongban.casework.ProcessTerms.Asked;

/** Whom a service's text names is asked without anybody having to think of it. Submitted on Tuesday 15 September 2026. */
class AskingWhomTheTextNamesTest {
    private static final String FIRE = "11500103TB00000001";
    private static final String WATER = "11500103TB00000002";
    private static final CaseTerms TERMS = WITHOUT_SITE_CHECK.with(new ProcessTerms(
            Map.of(),
            List.of(
                    new Asked(Kind.OPINION, FIRE, "消防是否符合要求？", false, 3),
                    new Asked(Kind.OPINION, WATER, "排水是否可行？", true, 2),
                    new Asked(Kind.COUNTERSIGNATURE, FIRE, "请会签。", false, 1)),
            ""));

    @Test
    void opinions_are_asked_side_by_side_as_soon_as_it_is_accepted() {
        var story = submitted(TERMS, "2026-09-15").does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);

        assertThat(asked(story)).extracting(Consultation::nr).containsExactly(1, 2);
        assertThat(asked(story)).extracting(Consultation::authority).containsExactly(FIRE, WATER);
        assertThat(asked(story)).extracting(Consultation::confidential).containsExactly(false, true);
        assertThat(asked(story))
                .extracting(one -> one.answerBy().toString())
                .containsExactly("2026-09-18", "2026-09-17");
        story.does(OFFICER, REVIEW).isRejected("casework.opinions-missing");
    }

    @Test
    void they_are_asked_as_well_where_silence_accepts() {
        var story = submitted(TERMS, "2026-09-15")
                .on("2026-09-23")
                .does(OPERATOR, new AcceptBySilence())
                .isIn(CaseState.ACCEPTED);

        assertThat(asked(story)).hasSize(2);
    }

    @Test
    void signatures_are_asked_with_the_review_and_asked_again_with_the_next() {
        var story = reviewed();
        assertThat(asked(story).getLast().kind()).isEqualTo(Kind.COUNTERSIGNATURE);
        story.does(HEAD, new Grant("")).isRejected("casework.signatures-missing");

        story.does(HEAD, new ReturnConsultation(3, FIRE, "请写明通道", Optional.empty()))
                .isIn(CaseState.ACCEPTED);
        story.does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);

        assertThat(asked(story))
                .hasSize(3)
                .extracting(Consultation::state)
                .last()
                .isEqualTo(State.WAITING);
        story.does(HEAD, agrees(3, FIRE)).does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void who_was_told_not_to_sign_is_not_asked_by_the_next_review() {
        var story = reviewed().does(HEAD, new CancelConsultation(3, "只改了名称")).does(HEAD, new ReturnToReview("请写明面积"));

        story.does(OFFICER, REVIEW).does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void accepted_anew_it_is_asked_anew() {
        var story = submitted(TERMS, "2026-09-15")
                .does(WINDOW, ACCEPT)
                .does(OFFICER, agrees(1, FIRE))
                .does(HEAD, new TakeBackAcceptance("受理错了"))
                .on("2026-09-16")
                .does(WINDOW, ACCEPT)
                .isIn(CaseState.ACCEPTED);

        assertThat(asked(story)).extracting(Consultation::state).containsExactly(State.WAITING, State.WAITING);
    }

    private static CaseFixtures.Story reviewed() {
        return submitted(TERMS, "2026-09-15")
                .does(WINDOW, ACCEPT)
                .does(OFFICER, agrees(1, FIRE))
                .does(OFFICER, agrees(2, WATER))
                .does(OFFICER, REVIEW)
                .isIn(CaseState.REVIEWED);
    }

    private static List<Consultation> asked(CaseFixtures.Story story) {
        return story.file().progress().consultations();
    }

    private static AnswerConsultation agrees(int nr, String authority) {
        return new AnswerConsultation(nr, authority, Verdict.AGREES, "符合要求");
    }
}
