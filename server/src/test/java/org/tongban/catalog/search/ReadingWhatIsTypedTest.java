package org.tongban.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.catalog.search.Synonyms.Meaning;

class ReadingWhatIsTypedTest {
    private static final Synonyms SPOKEN = new Synonyms(
            List.of("咋个"),
            List.of(
                    new Meaning(List.of("掉了", "丢了"), List.of("补办")),
                    new Meaning(List.of("烟证", "marriage"), List.of("烟草专卖零售许可证")),
                    new Meaning(List.of("健康证"), List.of("体检合格证"))));
    private static final ServiceIndex INDEX = ServiceIndex.of(
            List.of(
                    entry("new", "烟草专卖零售许可证新办"),
                    entry("lost", "烟草专卖零售许可证补办"),
                    entry("health", "从业人员体检合格证办理"),
                    entry("household", "户口迁移")),
            SPOKEN);

    private static Entry entry(String key, String name) {
        return new Entry(key, name, "", "", List.of(), 1);
    }

    @ParameterizedTest
    @CsvSource({"烟证, new", "烟证咋个办, new", "烟证掉了, lost", "煙證丟了, lost", "健康正, health", "yanzheng, new", "jkz, health"})
    void a_word_of_the_region_leads_to_what_it_means(String typed, String key) {
        assertThat(INDEX.find(typed)).startsWith(key);
    }

    @Test
    void one_letter_wrong_is_forgiven() {
        assertThat(INDEX.find("marrage")).startsWith("new");
        assertThat(INDEX.find("jiankangzhang")).startsWith("health");
    }

    @ParameterizedTest
    @CsvSource({
        "kaifanguan, kaifangaun, true", "kaifanguan, kaifangua, true", "kaifanguan, kaifanquan, true",
        "kaifanguan, kaifanguan, false", "kaifanguan, kaifang, false", "abc, cba, false"
    })
    void a_slip_is_one_letter(String one, String other, boolean slip) {
        assertThat(Typing.isOneOff(one, other)).isEqualTo(slip);
        assertThat(Typing.isOneOff(other, one)).isEqualTo(slip);
    }

    @Test
    void letters_fall_into_as_few_syllables_as_can_be() {
        var syllables = new Syllables();
        syllables.learn(List.of("kai", "fan", "guan", "fang", "uan", "ka", "i"));

        assertThat(syllables.split("kaifanguan")).containsExactly("kai", "fan", "guan");
        assertThat(syllables.split("kaix")).isEmpty();
        assertThat(syllables.split("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"食品經營許可證, 食品经营许可证", "ＫＴＶ　开店, ktv 开店", "臺灣, 台湾", "后面, 后面", "干部, 干部"})
    void signs_become_simplified_and_of_half_width(String typed, String plain) {
        assertThat(PlainWords.of(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张伟的户口迁移 | 户口迁移",
                "500103199001011234 户口 | 户口",
                "电话13812345678烟草证 | 烟草证",
                "li.lei@example.org 户口 | 户口",
                "一三八一二三四五六七八 户口 | 户口",
                "zhangwei 户口 | 户口",
                "户口迁移 ktv | 户口迁移 ktv",
            })
    void only_words_are_kept(String typed, String kept) {
        assertThat(INDEX.anonymous(typed)).endsWith(kept).doesNotContainPattern("[0-9@张]");
    }

    @Test
    void of_a_name_alone_nothing_is_kept() {
        assertThat(INDEX.anonymous("欧阳娜娜")).doesNotContain("欧阳");
        assertThat(INDEX.anonymous("王小明")).isEmpty();
        assertThat(INDEX.anonymous("13812345678")).isEmpty();
    }
}
