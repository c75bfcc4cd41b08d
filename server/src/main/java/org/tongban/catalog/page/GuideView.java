package org.tongban.catalog.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.MaterialView;
import org.tongban.catalog.Picture;

/**
 * A guide as a reader sees it: in one language, for one division, with the scenario as far as it is answered.
 *
 * @param place what the division is called, from the province down
 * @param answers the answers that were understood
 * @param obstacles why, by the answers so far, it cannot or need not be applied for
 * @param elsewhere null where the authority decides itself
 * @param clock what the rule set says of time, in sentences
 * @param typical how long it took others, in a sentence; empty where too few are known
 * @param life null where it is simply in force
 * @param saved how many materials less the applicant hands in than without any answer
 */
public record GuideView(
        String slug,
        String name,
        String summary,
        String division,
        String place,
        String authorityName,
        String implementationCode,
        String guideVersion,
        String typeText,
        String kindText,
        LimitView limit,
        String typical,
        VisitsView visits,
        FeeView fee,
        Map<String, String> answers,
        List<QuestionView> questions,
        List<String> obstacles,
        List<MaterialView> materials,
        int saved,
        List<StepView> process,
        Picture picture,
        List<BasisView> basis,
        List<String> conditions,
        List<FaqView> faq,
        ContactView contact,
        @Nullable ElsewhereView elsewhere,
        List<String> clock,
        String applyHref,
        @Nullable LifeView life) {

    public List<MaterialView> mine() {
        return materials.stream().filter(MaterialView::mine).toList();
    }

    public List<MaterialView> notMine() {
        return materials.stream().filter(material -> !material.mine()).toList();
    }

    public int total() {
        return materials.size();
    }

    /** True once no answer is missing: until then the list shows what may be needed at most. */
    public boolean settled() {
        return questions.size() == answers.size();
    }

    public boolean answered() {
        return !answers.isEmpty();
    }

    /** @param share the promise as a part of a hundred of the statutory limit */
    public record LimitView(String promised, String statutory, int share) {}

    public record VisitsView(int count, String text, String reason) {}

    public record FeeView(boolean charged, String text, String basis) {
        private static final int MOST_FOR_A_FIGURE = 16;

        /** A sentence rather than a figure. */
        public boolean isLong() {
            return text.length() > MOST_FOR_A_FIGURE;
        }
    }

    public record QuestionView(String key, String text, String hint, List<OptionView> options) {}

    public record OptionView(String value, String text, boolean chosen) {}

    /**
     * A national system decides.
     *
     * @param inPerson what has to be done in person
     * @param places where one may come, in words
     */
    public record ElsewhereView(String inPerson, String places) {}

    public record StepView(String title, String time, String note, String who) {}

    public record BasisView(String title, String article, String text, boolean verified, String source) {}

    public record FaqView(String question, String answer) {}

    public record ContactView(
            String place, String address, String hours, String phone, String complaintPhone, List<HallView> others) {}

    /** Another hall that takes it in. */
    public record HallView(String name, String address, String phone) {}
}
