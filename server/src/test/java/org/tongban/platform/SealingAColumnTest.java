package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingAColumnTest {
    @TempDir
    Path keys;

    private ColumnCipher cipher;

    @BeforeEach
    void newKeys() {
        cipher = new ColumnCipher(new KeyRing(new Settings(keys, keys, true, keys, "30", "http://localhost")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 5_000, 200_000})
    void what_is_sealed_opens_to_the_same_text(int length) {
        var signs = new Random(length);
        var text = new StringBuilder();
        while (text.length() < length) text.appendCodePoint(0x4E00 + signs.nextInt(20_000));
        assertThat(cipher.open(cipher.seal(text.toString()))).isEqualTo(text.toString());
    }

    @Test
    void a_form_takes_less_room_than_its_text() {
        var form = "{\"operatorName\":\"示例餐饮服务店\",\"premisesAddress\":\"重庆市渝中区示例路 8 号\",\"materials\":["
                + "{\"key\":\"identity\",\"name\":\"居民身份证\",\"taken\":\"identity\",\"files\":[]},"
                + "{\"key\":\"premises\",\"name\":\"经营场所证明\",\"taken\":\"commitment\",\"files\":[]},"
                + "{\"key\":\"letter\",\"name\":\"委托书\",\"taken\":\"form\",\"files\":[]},"
                + "{\"key\":\"photo\",\"name\":\"经营场所照片\",\"taken\":\"upload\",\"files\":[]},"
                + "{\"key\":\"rules\",\"name\":\"规章制度目录清单\",\"taken\":\"commitment\",\"files\":[]},"
                + "{\"key\":\"manager\",\"name\":\"食品安全管理人员证明\",\"taken\":\"commitment\",\"files\":[]}]}";
        assertThat(cipher.seal(form + form).length).isLessThan(form.getBytes(StandardCharsets.UTF_8).length * 3 / 2);
    }

    @Test
    void the_same_text_is_never_sealed_to_the_same_bytes() {
        assertThat(cipher.seal("李若溪")).isNotEqualTo(cipher.seal("李若溪"));
    }

    @Test
    void an_altered_value_does_not_open() {
        var sealed = cipher.seal("李若溪");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
