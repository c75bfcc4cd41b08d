package org.tongban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongban.document.Paper.CaseHead;
import org.tongban.document.Paper.Due;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.CalendarDay.Kind;

class PrintingAPaperTest {

    @Test
    void every_kind_prints_with_its_number_and_its_applicant() throws IOException {
        for (var paper : Samples.all()) {
            assertThat(text(Samples.printed(paper).pdf()))
                    .as(paper.kind().name())
                    .contains("渝中市监" + paper.kind().word() + "〔2026〕123号", "买买提·吐尔逊", Samples.NAME);
        }
    }

    @Test
    void the_same_paper_has_the_same_bytes() {
        assertThat(Samples.printed(Samples.receipt()).pdf())
                .isEqualTo(Samples.printed(Samples.receipt()).pdf());
    }

    @Test
    void rare_characters_are_printed_and_can_be_copied_out() throws IOException {
        var head = Samples.head();
        var rare = new CaseHead(
                head.caseNumber(), head.service(), "㛃𠅤䶮·一长", head.applicantId(), head.submittedOn(), true);

        var text = text(Samples.printed(Samples.refusal(rare)).pdf());

        assertThat(text).contains("㛃𠅤䶮·一长");
    }

    @Test
    void a_character_that_the_font_lacks_is_marked_and_markup_in_a_name_is_text() throws IOException {
        var head = Samples.head();
        var strange = new CaseHead(
                head.caseNumber(),
                head.service(),
                "\uD869\uDEA5<b>&\u0001王",
                head.applicantId(),
                head.submittedOn(),
                true);

        assertThat(text(Samples.printed(Samples.refusal(strange)).pdf())).contains("〓<b>&王");
    }

    @Test
    void all_fonts_are_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.printed(Samples.receipt()).pdf())) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void days_that_do_not_count_stand_together_with_their_reason() {
        var october = LocalDate.of(2026, 10, 1);
        var days = List.of(
                new CalendarDay(october.minusDays(1), Kind.WORKDAY, ""),
                new CalendarDay(october, Kind.HOLIDAY, "国庆节"),
                new CalendarDay(october.plusDays(1), Kind.HOLIDAY, "国庆节"),
                new CalendarDay(october.plusDays(2), Kind.WEEKEND, ""),
                new CalendarDay(october.plusDays(3), Kind.MAKE_UP_WORKDAY, "国庆节"));

        var reckoned = Due.reckoned(days, CalendarDay::isWorking, _ -> "");

        assertThat(reckoned)
                .extracting(day -> day.counts() + " " + Letterhead.days(day.from(), day.to()) + " " + day.reason())
                .containsExactly("1 9月30日 工作日", "0 10月1日至10月2日 国庆节放假", "0 10月3日 周末", "2 10月4日 国庆节调休上班");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
