package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.intake.Guides.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.catalog.FormField;
import org.tongban.catalog.FormField.Kind;
import org.tongban.catalog.Question;
import org.tongban.catalog.Requirement;
import org.tongban.kernel.CitizenId;
import org.tongban.region.Text;

class CheckingAFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 29);

    /** One place, open on one day. */
    private static final FormCheck.Visits COUNTER = new FormCheck.Visits() {
        @Override
        public boolean isPlace(String division) {
            return division.equals("500103003");
        }

        @Override
        public boolean isDay(LocalDate day) {
            return day.equals(LocalDate.of(2026, 10, 8));
        }
    };

    private static final CitizenId EIGHTY_ON_MONDAY = CitizenId.of("990001", LocalDate.of(1946, 10, 5), 1);

    @Test
    void what_is_required_and_empty_is_asked_for_by_its_name() {
        assertThat(wrong(field("shop", Kind.TEXT, true), "  ")).isEqualTo("intake.field-missing");
        assertThat(wrong(field("shop", Kind.TEXT, false), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 一二三四五六七八九十, ''",
        "TEXT, 一二三四五六七八九十一, intake.too-long",
        "TEXT, 𠮷𠮷𠮷𠮷𠮷𠮷, ''",
        "DATE, 2026-02-29, intake.not-a-date",
        "DATE, 2026-02-28, ''",
        "PHONE, 2300000000, intake.not-a-phone",
        "PHONE, 1390000, intake.not-a-phone",
        "DIVISION, 500103, ''",
        "DIVISION, 999999, intake.not-a-division",
    })
    void a_value_has_the_form_of_its_kind(Kind kind, String value, String code) {
        assertThat(wrong(field("x", kind, true), value)).isEqualTo(code);
    }

    @Test
    void a_code_with_a_wrong_check_digit_is_refused_where_it_was_typed() {
        var id = new FormField("x", Text.of("x"), Kind.CITIZEN_ID, true, "", "", "", Text.NONE, List.of(), 0, "", "");
        var good = CitizenId.of("990001", LocalDate.of(1990, 1, 1), 12).value();
        var bad = good.substring(0, 17) + (good.endsWith("1") ? '2' : '1');

        assertThat(wrong(id, good)).isEmpty();
        assertThat(wrong(id, bad)).isEqualTo("kernel.bad-citizen-id");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "0.5, intake.too-small",
        "501, intake.too-great",
        "'1,5', intake.not-a-number",
        "1e9, intake.not-a-number"
    })
    void a_number_lies_within_its_bounds(String value, String code) {
        assertThat(wrong(number("area", "1", "500"), value)).isEqualTo(code);
    }

    @Test
    void only_the_options_of_the_guide_can_be_chosen() {
        assertThat(wrong(choice("kind", "shop", "stall"), "stall")).isEmpty();
        assertThat(wrong(choice("kind", "shop", "stall"), "palace")).isEqualTo("intake.option-unknown");
    }

    @Test
    void what_the_answers_leave_out_is_not_asked() {
        var service = check(
                List.of(yesNo("cold")),
                List.of(only("answers.cold == 'yes'", field("room", Kind.TEXT, true))),
                List.of());

        assertThat(service.errors(Map.of("cold", "no"), Map.of())).isEmpty();
        assertThat(service.errors(Map.of("cold", "yes"), Map.of()))
                .map(error -> error.pointer() + " " + error.rejection().code())
                .containsExactly("/form/room intake.field-missing");
        assertThat(service.errors(Map.of(), Map.of()))
                .map(error -> error.pointer() + " " + error.rejection().code())
                .containsExactly("/answers/cold intake.answer-missing");
        assertThat(service.errors(Map.of("cold", "perhaps"), Map.of()))
                .map(error -> error.rejection().code())
                .containsExactly("intake.option-unknown");
    }

    @Test
    void who_is_not_yet_old_enough_is_told_so_in_the_guides_words() {
        var eighty = new Requirement("elder", "ages.elder >= 80", Text.of("年满 80 周岁才能领取"));
        var elder = new FormField(
                "elder", Text.of("elder"), Kind.CITIZEN_ID, true, "", "", "", Text.NONE, List.of(), 0, "", "");
        var form = Map.of("elder", EIGHTY_ON_MONDAY.value());

        assertThat(check(List.of(), List.of(elder), List.of(eighty)).errors(Map.of(), form))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/form/elder");
                    assertThat(error.rejection().args()).containsEntry("sentence", "年满 80 周岁才能领取");
                });
        assertThat(new FormCheck(
                                Guides.of(List.of(), List.of(elder), List.of(), List.of(eighty)),
                                _ -> true,
                                COUNTER,
                                LocalDate.of(2026, 10, 5),
                                Locale.CHINESE)
                        .errors(Map.of(), form))
                .isEmpty();
    }

    @Test
    void keys_that_the_guide_does_not_know_are_refused() {
        var service = check(List.of(), List.of(field("shop", Kind.TEXT, true)), List.of());
        var content = new ApplicationContent(
                Map.of("who", "me"), Map.of("shop", "小面", "role", "admin"), Map.of("x", MaterialChoice.files("1")));

        assertThat(service.unknownKeys(content))
                .map(error -> error.pointer())
                .containsExactly("/answers/who", "/form/role", "/materials/x");
    }

    @Test
    void an_amount_has_at_most_two_decimals() {
        var price = field("price", Kind.MONEY, true);

        assertThat(wrong(price, "35000.50")).isEmpty();
        assertThat(wrong(price, "35000.505")).isEqualTo("intake.not-an-amount");
        assertThat(wrong(price, "三万")).isEqualTo("intake.not-an-amount");
    }

    @Test
    void a_day_lies_within_what_the_field_allows() {
        var born = new FormField(
                "born", Text.of("出生日期"), Kind.DATE, true, "", "", "", Text.NONE, List.of(), 0, "2000-01-01", "today");

        assertThat(wrong(born, TODAY.toString())).isEmpty();
        assertThat(wrong(born, TODAY.plusDays(1).toString())).isEqualTo("intake.too-late");
        assertThat(wrong(born, "1999-12-31")).isEqualTo("intake.too-early");
        assertThat(wrong(born, "2020-02-30")).isEqualTo("intake.not-a-date");
    }

    @Test
    void a_visit_is_booked_where_there_is_a_counter_and_when_it_is_open() {
        var visit = new FormField(
                "visit", Text.of("到场时间"), Kind.BOOKING, true, "", "", "", Text.NONE, List.of(), 0, "", "");

        assertThat(wrong(visit, "500103003/2026-10-08/morning")).isEmpty();
        assertThat(wrong(visit, "500103003/2026-10-09/morning")).isEqualTo("intake.closed-on-that-day");
        assertThat(wrong(visit, "500103004/2026-10-08/morning")).isEqualTo("intake.not-a-counter");
        assertThat(wrong(visit, "500103003/2026-10-08")).isEqualTo("intake.booking-incomplete");
        assertThat(wrong(visit, "500103003/tomorrow/morning")).isEqualTo("intake.booking-incomplete");
        assertThat(wrong(visit, "500103003/2026-10-08/night")).isEqualTo("intake.booking-incomplete");
    }

    private static FormCheck check(List<Question> questions, List<FormField> fields, List<Requirement> requirements) {
        var guide = Guides.of(questions, fields, List.of(), requirements);
        return new FormCheck(guide, "500103"::equals, COUNTER, TODAY, Locale.CHINESE);
    }

    private static String wrong(FormField field, String value) {
        return check(List.of(), List.of(field), List.of()).errors(Map.of(), Map.of(field.key(), value)).stream()
                .map(error -> error.rejection().code())
                .findFirst()
                .orElse("");
    }
}
