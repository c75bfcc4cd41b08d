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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AnswerConsultation;
import org.tongban.casework.CaseCommand.AskAgain;
import org.tongban.casework.CaseCommand.Asked;
import org.tongban.casework.CaseCommand.CancelConsultation;
import org.tongban.casework.CaseCommand.Consult;
import org.tongban.casework.CaseCommand.ConsultationLate;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.ReturnConsultation;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.Consultation.Kind;
import org.tongban.casework.Consultation.State;
import org.tongban.casework.Consultation.Verdict;

/** Authorities and experts are asked, several at once; who signs may send back. Accepted on Tuesday 15 September 2026. */
class ConsultingOthersTest {
    private static final String FIRE = "11500103TB00000001";
    private static final String WATER = "11500103TB00000002";
    private static final String OWN = "11500103TB00000009";

    @Test
    void a_review_waits_for_all_who_were_asked_but_not_for_who_is_late() {
        var story = accepted().does(OFFICER, ask(3, FIRE, WATER)).isIn(CaseState.ACCEPTED);
        assertThat(asked(story)).extracting(Consultation::answerBy).allMatch(day -> day.toString()
                .equals("2026-09-18"));
        story.does(OFFICER, REVIEW).isRejected("casework.opinions-missing");

        story.does(OFFICER, agrees(1, FIRE)).isIn(CaseState.ACCEPTED);
        story.does(OFFICER, agrees(1, FIRE)).isRejected("casework.consultation-not-open");
        story.does(OFFICER, REVIEW).isRejected("casework.opinions-missing");
        story.on("2026-09-18").does(OPERATOR, new ConsultationLate(2)).isRejected("casework.consultation-not-open");
        story.on("2026-09-19").does(OPERATOR, new ConsultationLate(2)).isIn(CaseState.ACCEPTED);
        story.does(OPERATOR, new ConsultationLate(2)).isRejected("casework.consultation-not-open");

        story.does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);

        story.does(OFFICER, agrees(2, WATER)).isIn(CaseState.REVIEWED);
        assertThat(asked(story)).extracting(Consultation::state).containsOnly(State.ANSWERED);
    }

    @Test
    void what_is_returned_for_want_of_something_is_asked_again_while_the_others_go_on() {
        var story = accepted().does(OFFICER, ask(3, FIRE, WATER)).isIn(CaseState.ACCEPTED);

        story.does(HEAD, new ReturnConsultation(1, FIRE, "缺平面图", Optional.empty()))
                .isIn(CaseState.ACCEPTED);

        assertThat(asked(story)).extracting(Consultation::state).containsExactly(State.RETURNED, State.WAITING);
        story.does(OFFICER, agrees(2, WATER)).isIn(CaseState.ACCEPTED);
        story.does(OFFICER, REVIEW).isRejected("casework.opinions-missing");
        story.on("2026-09-17").does(OFFICER, new AskAgain(1, "平面图已补", 2)).isIn(CaseState.ACCEPTED);
        assertThat(asked(story).getFirst().answerBy()).isEqualTo("2026-09-21");
        story.does(OFFICER, agrees(1, FIRE)).does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
    }

    @Test
    void who_countersigns_sends_back_and_all_sign_the_new_review() {
        var story = accepted();
        story.does(HEAD, sign(FIRE)).isRejected("casework.nothing-to-sign");
        story.does(OFFICER, ask(9, WATER)).does(OFFICER, agrees(1, WATER));
        story.does(OFFICER, REVIEW).does(HEAD, sign(FIRE, WATER)).isIn(CaseState.REVIEWED);
        story.does(HEAD, new Grant("")).isRejected("casework.signatures-missing");
        story.does(OFFICER, agrees(2, FIRE)).isRejected("casework.head-signs");
        story.does(HEAD, agrees(2, FIRE)).isIn(CaseState.REVIEWED);

        story.does(HEAD, new ReturnConsultation(3, WATER, "取水口没有写明", Optional.empty()))
                .isIn(CaseState.ACCEPTED);

        assertThat(asked(story))
                .extracting(Consultation::state)
                .containsExactly(State.ANSWERED, State.RESTING, State.RESTING);
        story.does(HEAD, agrees(2, FIRE)).isRejected("casework.consultation-not-open");
        story.on("2026-09-21").does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
        assertThat(asked(story))
                .extracting(Consultation::state)
                .containsExactly(State.ANSWERED, State.WAITING, State.WAITING);
        assertThat(asked(story).getLast().answerBy()).isEqualTo("2026-09-24");
        story.does(HEAD, agrees(2, FIRE)).does(HEAD, agrees(3, WATER));
        story.does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void back_at_the_review_an_opinion_and_its_day_go_on() {
        var story = accepted().does(OFFICER, REVIEW).does(HEAD, ask(5, FIRE)).isIn(CaseState.REVIEWED);
        story.does(HEAD, new Grant("")).isRejected("casework.opinions-missing");

        story.does(HEAD, new ReturnToReview("请写明面积")).isIn(CaseState.ACCEPTED);

        assertThat(asked(story).getFirst().answerBy()).isEqualTo("2026-09-22");
        story.on("2026-09-23").does(OPERATOR, new ConsultationLate(1)).isIn(CaseState.ACCEPTED);
        story.does(OFFICER, REVIEW).does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void an_experts_opinion_is_written_down_by_who_judges() {
        var expert = new Asked(OWN, "王工（给排水）");
        var story = accepted()
                .does(OFFICER, new Consult(Kind.OPINION, List.of(expert), "排水是否可行", true, 3))
                .isIn(CaseState.ACCEPTED);

        story.does(WINDOW, agrees(1, OWN)).isRejected("casework.not-your-step");
        story.does(HEAD, new ReturnConsultation(1, OWN, "没空", Optional.empty()))
                .isRejected("casework.consultation-not-open");
        story.does(OFFICER, agrees(1, OWN)).isIn(CaseState.ACCEPTED);
    }

    @Test
    void what_is_asked_wrongly_is_refused_whole() {
        var story = accepted();
        story.does(WINDOW, ask(3, FIRE)).isRejected("casework.not-your-step");
        story.does(OFFICER, ask(3)).isRejected("casework.nobody-asked");
        story.does(OFFICER, ask(0, FIRE)).isRejected("casework.answer-days-unclear");
        story.does(OFFICER, ask(61, FIRE)).isRejected("casework.answer-days-unclear");
        story.does(OFFICER, ask(3, FIRE, FIRE)).isRejected("casework.asked-already");
        story.does(OFFICER, new Consult(Kind.OPINION, List.of(new Asked(FIRE, "")), " ", false, 3))
                .isRejected("casework.reason-missing");
        var many = java.util.stream.IntStream.range(0, 21)
                .mapToObj(n -> "11500103TB%08d".formatted(n))
                .toArray(String[]::new);
        story.does(OFFICER, ask(3, many)).isRejected("casework.too-many-asked");
        assertThat(asked(story)).isEmpty();

        story.does(OFFICER, ask(3, FIRE)).isIn(CaseState.ACCEPTED);
        story.does(OFFICER, ask(3, WATER, FIRE)).isRejected("casework.asked-already");
        assertThat(asked(story)).hasSize(1);
        story.does(OFFICER, agrees(1, WATER)).isRejected("casework.consultation-not-open");
    }

    @Test
    void what_is_no_longer_needed_is_cancelled_and_waits_for_nobody() {
        var story = accepted().does(OFFICER, ask(3, FIRE)).isIn(CaseState.ACCEPTED);

        story.does(OFFICER, new CancelConsultation(1, "")).isRejected("casework.reason-missing");
        story.does(OFFICER, new CancelConsultation(1, "已有同类意见")).isIn(CaseState.ACCEPTED);

        story.does(OFFICER, new AskAgain(1, "再请看", 2)).isRejected("casework.consultation-not-open");
        story.does(OFFICER, ask(3, FIRE)).isIn(CaseState.ACCEPTED);
        story.does(OFFICER, new CancelConsultation(2, "重复"))
                .does(OFFICER, REVIEW)
                .isIn(CaseState.REVIEWED);
    }

    private static CaseFixtures.Story accepted() {
        return submitted(WITHOUT_SITE_CHECK, "2026-09-15").does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
    }

    private static List<Consultation> asked(CaseFixtures.Story story) {
        return story.file().progress().consultations();
    }

    private static Consult ask(int days, String... authorities) {
        return consult(Kind.OPINION, days, authorities);
    }

    private static Consult sign(String... authorities) {
        return consult(Kind.COUNTERSIGNATURE, 3, authorities);
    }

    private static Consult consult(Kind kind, int days, String... authorities) {
        var asked =
                List.of(authorities).stream().map(code -> new Asked(code, "")).toList();
        return new Consult(kind, asked, "是否符合要求", false, days);
    }

    private static AnswerConsultation agrees(int nr, String authority) {
        return new AnswerConsultation(nr, authority, Verdict.AGREES, "符合要求");
    }
}
