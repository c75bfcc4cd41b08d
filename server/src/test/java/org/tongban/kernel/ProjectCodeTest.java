package org.tongban.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {
    private static final String REAL = "2509-320193-89-01-544060";

    @Test
    void a_code_is_taken_with_hyphens_blanks_or_in_a_row() {
        assertThat(ProjectCode.parse(REAL).value()).isEqualTo(REAL);
        assertThat(ProjectCode.parse("2509 320193 89 01 544060").value()).isEqualTo(REAL);
        assertThat(ProjectCode.parse("25093201938901544060")).hasToString(REAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2509-320193-89-01-544061",
                "2509-320193-89-01-54406",
                "2513-320193-89-01-544060",
                "2509-32O193-89-01-544060",
                "5209-320193-89-01-544060",
                "２５09-320193-89-01-544060"
            })
    void a_code_with_a_wrong_sign_is_refused(String typed) {
        assertThatThrownBy(() -> ProjectCode.parse(typed))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("kernel.bad-project-code"));
    }

    @Test
    void every_single_wrong_digit_is_found() {
        for (var at = 0; at < REAL.length(); at++) {
            var sign = REAL.charAt(at);
            if (sign == '-') continue;
            for (var digit = '0'; digit <= '9'; digit++) {
                if (digit == sign) continue;
                var wrong = REAL.substring(0, at) + digit + REAL.substring(at + 1);
                assertThatThrownBy(() -> ProjectCode.parse(wrong)).as(wrong).isInstanceOf(RejectedException.class);
            }
        }
    }
}
