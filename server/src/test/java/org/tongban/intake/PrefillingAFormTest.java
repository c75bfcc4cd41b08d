package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.identity.PersonRecord;
import org.tongban.region.Text;

class PrefillingAFormTest {
    private static final PersonRecord GRANDSON =
            new PersonRecord(new UUID(1, 1), "陈小川", "500999199608080118", "16000000002", "");
    private static final Guide ALLOWANCE = Guides.of(
            List.of(),
            List.of(field("elder", "person.name", "answers.who == 'self'"), field("phone", "person.phone", "")),
            List.of(),
            List.of());

    @Test
    void what_is_known_is_filled_in_and_says_where_it_comes_from() {
        var prefill = prefill(Map.of("who", "self"));

        assertThat(prefill.into(Map.of())).containsEntry("elder", "陈小川").containsEntry("phone", "16000000002");
        assertThat(prefill.values().get("elder")).isEqualTo(new Prefill.Value("陈小川", ""));
    }

    @Test
    void what_the_applicant_wrote_or_emptied_stays() {
        assertThat(prefill(Map.of("who", "self")).into(Map.of("elder", "周桂兰", "phone", "")))
                .containsEntry("elder", "周桂兰")
                .containsEntry("phone", "");
    }

    @Test
    void who_acts_for_an_elder_does_not_become_the_elder() {
        var filledForMyself = prefill(Map.of("who", "self")).into(Map.of());

        assertThat(prefill(Map.of("who", "family")).into(filledForMyself)).doesNotContainKey("elder");
        assertThat(prefill(Map.of("who", "family")).into(Map.of("elder", "周桂兰")))
                .containsEntry("elder", "周桂兰");
    }

    @Test
    void a_licence_fills_in_what_is_printed_on_it() {
        var guide =
                Guides.of(List.of(), List.of(field("shop", "licence:business-licence.name", "")), List.of(), List.of());
        var holdings = new Holdings(true, true, List.of(PlanFixtures.BUSINESS_LICENCE));

        var prefill = Prefill.of(guide, Map.of(), GRANDSON, holdings);

        assertThat(prefill.values().get("shop")).isEqualTo(new Prefill.Value("渝中区小面馆", "营业执照"));
    }

    private static Prefill prefill(Map<String, String> answers) {
        return Prefill.of(ALLOWANCE, answers, GRANDSON, new Holdings(true, true, List.of()));
    }

    private static FormField field(String key, String prefill, String prefillWhen) {
        return new FormField(
                key,
                Text.of(key),
                FormField.Kind.TEXT,
                true,
                prefill,
                prefillWhen,
                "",
                Text.NONE,
                List.of(),
                0,
                "",
                "");
    }
}
