package org.tongban.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesWithCheckDigitsTest {
    private static final String NEVER_ASSIGNED = "500999";

    @ParameterizedTest
    @ValueSource(strings = {"11430000006122244L", "11420503087246977F", "113700000045046442"})
    void published_credit_codes_pass(String code) {
        assertThat(CreditCode.parse(code).value()).isEqualTo(code);
    }

    @Test
    void a_credit_code_with_one_wrong_sign_is_refused() {
        rejected(() -> CreditCode.parse("11430000006122245L"), "kernel.bad-credit-code");
        rejected(() -> CreditCode.parse("1143000000612224"), "kernel.bad-credit-code");
        rejected(() -> CreditCode.parse("11430000O06122244L"), "kernel.bad-credit-code");
    }

    @Test
    void a_made_credit_code_carries_both_check_signs() {
        var code = CreditCode.of("92", "500103", "MA600001");

        assertThat(CreditCode.parse(code.value())).isEqualTo(code);
        assertThat(code.organisationCode()).startsWith("MA600001").hasSize(9);
    }

    @Test
    void a_credit_code_is_read_as_people_type_it() {
        assertThat(CreditCode.parse(" １１430000 006122244l ").value()).isEqualTo("11430000006122244L");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
                "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0"
            })
    void published_licence_numbers_pass(String number) {
        assertThat(LicenceNumber.parse(number).value()).isEqualTo(number);
    }

    @Test
    void a_licence_number_with_a_changed_serial_is_refused() {
        rejected(
                () -> LicenceNumber.parse("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000404.001.U"),
                "kernel.bad-licence-number");
    }

    @Test
    void a_citizen_id_tells_birth_sex_and_age() {
        var id = CitizenId.of(NEVER_ASSIGNED, LocalDate.of(1944, 3, 9), 12);

        assertThat(CitizenId.parse(id.value())).isEqualTo(id);
        assertThat(id.birthDate()).isEqualTo("1944-03-09");
        assertThat(id.isMale()).isFalse();
        assertThat(id.ageOn(LocalDate.of(2026, 3, 8))).isEqualTo(81);
        assertThat(id.ageOn(LocalDate.of(2026, 3, 9))).isEqualTo(82);
        assertThat(id.toString()).doesNotContain("1944");
    }

    @Test
    void a_citizen_id_with_a_wrong_check_sign_or_an_impossible_day_is_refused() {
        var right = CitizenId.of(NEVER_ASSIGNED, LocalDate.of(1990, 1, 1), 1).value();
        var wrongSign = right.charAt(17) == '0' ? '1' : '0';

        rejected(() -> CitizenId.parse(right.substring(0, 17) + wrongSign), "kernel.bad-citizen-id");
        rejected(() -> CitizenId.parse(right.replace("19900101", "19900231")), "kernel.bad-citizen-id");
        rejected(() -> CitizenId.parse(""), "kernel.bad-citizen-id");
    }

    private static void rejected(Runnable wish, String code) {
        assertThatThrownBy(wish::run).isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(
                        rejected.rejection().code())
                .isEqualTo(code));
    }
}
