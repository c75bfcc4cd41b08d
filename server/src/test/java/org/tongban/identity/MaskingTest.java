package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void the_middle_is_hidden() {
        assertThat(Masking.name("李雷")).isEqualTo("李*");
        assertThat(Masking.name("𠮷田")).isEqualTo("𠮷*");
        assertThat(Masking.name("Anna Smith")).isEqualTo("A***");
        assertThat(Masking.idNumber("500901199001011234")).isEqualTo("5009**********1234");
        assertThat(Masking.phone("13800001234")).isEqualTo("138****1234");
        assertThat(Masking.email("li@example.org")).isEqualTo("l***@example.org");
    }

    @Test
    void what_is_too_short_to_have_a_middle_is_hidden_altogether() {
        assertThat(Masking.phone("12345")).isEqualTo("*****");
        assertThat(Masking.name("")).isEmpty();
        assertThat(Masking.email("")).isEmpty();
    }

    @Test
    void names_and_phones_are_taken_as_people_type_them() {
        assertThat(Typing.name(" 阿依古丽•买买提 ")).hasValue("阿依古丽·买买提");
        assertThat(Typing.name("李")).isEmpty();
        assertThat(Typing.name("李4")).isEmpty();
        assertThat(Typing.phone("138 0000 1234")).hasValue("13800001234");
        assertThat(Typing.phone("+86-13800001234")).hasValue("13800001234");
        assertThat(Typing.phone("１３８００００１２３４")).hasValue("13800001234");
        assertThat(Typing.email("a@b")).isEmpty();
    }
}
